package io.ssmsandbox.security;

import java.util.EnumSet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Writes the security headers to error responses. Those of the filter chain are missing
 * there: the server has reset the response, or the chain never ran.
 */
@Configuration(proxyBeanMethods = false)
class ErrorResponseHeaders {

	@Bean
	FilterRegistrationBean<Filter> protectErrors() {
		FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
			ServerErrorHandler.PROTECTIONS.forEach(((HttpServletResponse) response)::setHeader);
			chain.doFilter(request, response);
		});
		filter.setDispatcherTypes(EnumSet.of(DispatcherType.ERROR));
		filter.setName("errorProtections");
		return filter;
	}

}
