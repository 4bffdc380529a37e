package io.ssmsandbox.browser;

import java.util.Locale;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/**
 * How somebody looks at a page.
 */
enum View {

	DESK_LIGHT(1280, ColorScheme.LIGHT), DESK_DARK(1280, ColorScheme.DARK), PHONE_LIGHT(390, ColorScheme.LIGHT),
	PHONE_DARK(390, ColorScheme.DARK);

	private static final int HEIGHT = 1400;

	private final int width;

	private final ColorScheme scheme;

	View(int width, ColorScheme scheme) {
		this.width = width;
		this.scheme = scheme;
	}

	int width() {
		return this.width;
	}

	/**
	 * The options of a browser's window.
	 */
	Browser.NewContextOptions options() {
		return new Browser.NewContextOptions().setViewportSize(this.width, HEIGHT).setColorScheme(this.scheme);
	}

	/**
	 * Such as {@code 1280-dark}.
	 */
	@Override
	public String toString() {
		return this.width + "-" + this.scheme.name().toLowerCase(Locale.ROOT);
	}

}
