package io.ssmsandbox.pages;

import java.util.Locale;

/**
 * A language of the pages. The API uses English only.
 *
 * @param locale the locale of the language
 * @param ownName its name in the language itself
 */
record Language(Locale locale, String ownName) {

	static final Language ENGLISH = new Language(Locale.ENGLISH, "English");

	/**
	 * Returns the language tag for HTML and HTTP.
	 */
	public String tag() {
		return this.locale.getLanguage();
	}

}
