package io.ssmsandbox.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The color theme of the pages.
 */
enum ColorTheme {

	/** Follows the operating system's setting. */
	SYSTEM,

	LIGHT,

	DARK;

	static Optional<ColorTheme> of(@Nullable String wireName) {
		return Arrays.stream(values()).filter((colorTheme) -> colorTheme.wireName().equals(wireName)).findFirst();
	}

	/**
	 * Returns the name used in forms, cookies and the page's markup.
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns the value of the CSS property {@code color-scheme}.
	 */
	public String colorScheme() {
		return (this == SYSTEM) ? "light dark" : wireName();
	}

}
