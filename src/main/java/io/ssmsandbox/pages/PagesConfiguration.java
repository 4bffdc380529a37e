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
 * What the web framework has to know of pages.
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
	 * The address of a file carries a hash of its content, so that a new version is
	 * fetched at once. Files have folders of their own: otherwise each link on a page,
	 * which might be to a file, would be looked for in every library. Scripts import
	 * modules by a name without a hash, so browsers ask each time whether they are new.
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
