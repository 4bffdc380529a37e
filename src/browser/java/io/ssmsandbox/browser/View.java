package io.ssmsandbox.browser;

import java.util.Locale;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/**
 * The window size, theme and language of a visitor.
 */
enum View {

	DESK_LIGHT(1280, ColorScheme.LIGHT, "en"), DESK_DARK(1280, ColorScheme.DARK, "en"),
	PHONE_LIGHT(390, ColorScheme.LIGHT, "en"), PHONE_DARK(390, ColorScheme.DARK, "en"),
	DESK_JAPANESE(1280, ColorScheme.LIGHT, "ja"), PHONE_JAPANESE(390, ColorScheme.LIGHT, "ja");

	private static final int HEIGHT = 1400;

	private final int width;

	private final ColorScheme scheme;

	private final String language;

	View(int width, ColorScheme scheme, String language) {
		this.width = width;
		this.scheme = scheme;
		this.language = language;
	}

	int width() {
		return this.width;
	}

	/**
	 * Returns the options of the browser's window.
	 */
	Browser.NewContextOptions options() {
		return new Browser.NewContextOptions().setViewportSize(this.width, HEIGHT)
			.setColorScheme(this.scheme)
			.setLocale(this.language);
	}

	/**
	 * Returns a name such as {@code 1280-dark-en}.
	 */
	@Override
	public String toString() {
		return this.width + "-" + this.scheme.name().toLowerCase(Locale.ROOT) + "-" + this.language;
	}

}
