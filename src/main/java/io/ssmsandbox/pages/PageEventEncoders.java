package io.ssmsandbox.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.ssmsandbox.stream.EventEncoder;
import org.thymeleaf.ITemplateEngine;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Holds one event encoder per language. All viewers of a sandbox who use the same encoder
 * share its output.
 */
@Component
class PageEventEncoders {

	private final Languages languages;

	private final Map<Language, EventEncoder> encoders = new HashMap<>();

	PageEventEncoders(ITemplateEngine templates, TimeFormat timeFormat, Languages languages) {
		this.languages = languages;
		for (Language language : languages.all()) {
			this.encoders.put(language, new PageEventEncoder(templates, timeFormat, language));
		}
	}

	/**
	 * Returns the encoder for the language of the current request.
	 */
	EventEncoder forCurrentLanguage() {
		return of(this.languages.of(LocaleContextHolder.getLocale()));
	}

	EventEncoder of(Language language) {
		return Objects.requireNonNull(this.encoders.get(language));
	}

}
