package io.ssmsandbox.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Sets up Spring MVC for the API.
 */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

	private final QueryParameterInterceptor queryParameters;

	ApiConfiguration(QueryParameterInterceptor queryParameters) {
		this.queryParameters = queryParameters;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.queryParameters);
	}

}
