package io.ssmsandbox.pages;

import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The portal's words, for tests that need no running portal.
 */
final class Speech {

	private Speech() {
	}

	static Words words(Language language) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages", "sayings");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new Words(messages).in(language);
	}

}
