package io.ssmsandbox.pages;

import java.time.Duration;
import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Configures Spring MVC for the pages.
 */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

	private static final List<String> KINDS_OF_FILES = List.of("css", "img", "js");

	private static final CacheControl CACHED = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new VaryHeaderInterceptor());
	}

	/**
	 * Adds a hash of the content to the address of each file, so that browsers fetch a
	 * new version at once. Files are in folders of their own: otherwise Spring would
	 * search every library for each link on a page. Scripts import modules by a name
	 * without a hash, so browsers revalidate modules each time.
	 */
	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		for (String kind : KINDS_OF_FILES) {
			registry.addResourceHandler("/" + kind + "/**")
				.addResourceLocations("classpath:/static/" + kind + "/")
				.setCacheControl(CACHED)
				.resourceChain(true)
				.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
		}
		registry.addResourceHandler("/modules/**")
			.addResourceLocations("classpath:/static/modules/")
			.setCacheControl(CacheControl.noCache());
	}

}
