package io.ssmsandbox.pages;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * A language that pages speak. The API speaks English alone.
 */
enum Language {

	ENGLISH(Locale.ENGLISH, "English"),

	JAPANESE(Locale.JAPANESE, "日本語");

	private final Locale locale;

	private final String ownName;

	Language(Locale locale, String ownName) {
		this.locale = locale;
		this.ownName = ownName;
	}

	static Optional<Language> of(@Nullable String tag) {
		return Arrays.stream(values()).filter((language) -> language.tag().equals(tag)).findFirst();
	}

	static Language of(Locale locale) {
		return of(locale.getLanguage()).orElse(ENGLISH);
	}

	/**
	 * The first language of a browser's that is spoken here; English when none is. A
	 * browser that names none is not asked for the one of the machine that the portal
	 * runs on, which is what the servlet API would answer.
	 */
	static Language preferredBy(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
			return ENGLISH;
		}
		return Collections.list(request.getLocales())
			.stream()
			.flatMap((locale) -> of(locale.getLanguage()).stream())
			.findFirst()
			.orElse(ENGLISH);
	}

	public Locale locale() {
		return this.locale;
	}

	/**
	 * What HTML and HTTP call it.
	 */
	public String tag() {
		return this.locale.getLanguage();
	}

	/**
	 * What those who speak it call it.
	 */
	public String ownName() {
		return this.ownName;
	}

}
