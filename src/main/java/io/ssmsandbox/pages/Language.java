package io.ssmsandbox.pages;

import java.util.Locale;

/**
 * A language of the pages. The API is in English alone.
 *
 * @param locale the locale of the language
 * @param ownName what its speakers call it
 */
record Language(Locale locale, String ownName) {

	static final Language ENGLISH = new Language(Locale.ENGLISH, "English");

	/**
	 * What HTML and HTTP call it.
	 */
	public String tag() {
		return this.locale.getLanguage();
	}

}
