package io.ssmsandbox.pages;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Tells Spring in which language to answer. Its name is where Spring looks for it.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class ReadersLocale implements LocaleResolver {

	private final Languages languages;

	ReadersLocale(Languages languages) {
		this.languages = languages;
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return Preferences.language(request, this.languages).locale();
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The reader chooses, on a form of every page");
	}

}
