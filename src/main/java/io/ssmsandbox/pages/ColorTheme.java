package io.ssmsandbox.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Whether pages are light or dark.
 */
enum ColorTheme {

	/** As the reader's system is. */
	SYSTEM,

	LIGHT,

	DARK;

	static Optional<ColorTheme> of(@Nullable String wireName) {
		return Arrays.stream(values()).filter((colorTheme) -> colorTheme.wireName().equals(wireName)).findFirst();
	}

	/**
	 * The name in forms, cookies and the page's markup.
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * What the browser is told of the page, in the words of CSS.
	 */
	public String colorScheme() {
		return (this == SYSTEM) ? "light dark" : wireName();
	}

}
