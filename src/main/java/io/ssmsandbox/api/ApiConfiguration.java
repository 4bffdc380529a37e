package io.ssmsandbox.api;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Configures Spring MVC for the API.
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
		registry.addInterceptor(new MediaTypeInterceptor());
	}

	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
		negotiation.strategies(List.of(new QualityNegotiation()));
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(new SandboxIdConverter());
	}

}
