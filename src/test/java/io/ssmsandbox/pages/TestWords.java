package io.ssmsandbox.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * The page messages, for tests that need no running portal.
 */
final class TestWords {

	private static final Languages LANGUAGES = find();

	private TestWords() {
	}

	static PageMessages in(Locale locale) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new PageMessages(messages, LANGUAGES).withLanguage(LANGUAGES.of(locale));
	}

	static Stream<Language> languages() {
		return LANGUAGES.all().stream();
	}

	private static Languages find() {
		try {
			return new Languages(new DefaultResourceLoader());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
