package io.ssmsandbox.pages;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ReaderLocaleResolverTests {

	@Test
	void readsTheLanguagesOfARequestOnce() throws Exception {
		ReaderLocaleResolver readers = new ReaderLocaleResolver(new Languages(new DefaultResourceLoader()));
		Request request = new Request();

		assertThat(readers.resolveLocale(request)).isEqualTo(Locale.JAPANESE);
		assertThat(readers.resolveLocale(request)).isEqualTo(Locale.JAPANESE);

		assertThat(request.reads).isEqualTo(1);
	}

	/**
	 * Counts header reads: every message of a page resolves the locale, and parsing a
	 * long list is costly.
	 */
	private static final class Request extends MockHttpServletRequest {

		private int reads;

		Request() {
			addHeader("Accept-Language", "ja");
		}

		@Override
		public Enumeration<Locale> getLocales() {
			this.reads++;
			return Collections.enumeration(Collections.list(super.getLocales()));
		}

	}

}
