package io.ssmsandbox.pages;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Resolves the locale of a response. Spring finds this bean by its name.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class ReaderLocaleResolver implements LocaleResolver {

	private static final String ATTRIBUTE = ReaderLocaleResolver.class.getName();

	private final Languages languages;

	ReaderLocaleResolver(Languages languages) {
		this.languages = languages;
	}

	/**
	 * Every message of a page resolves the locale, and a browser may send hundreds of
	 * languages, so the result is stored in the request.
	 */
	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof Locale known) {
			return known;
		}
		Locale locale = Preferences.language(request, this.languages).locale();
		request.setAttribute(ATTRIBUTE, locale);
		return locale;
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The reader chooses, on a form of every page");
	}

}
