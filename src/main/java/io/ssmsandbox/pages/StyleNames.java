package io.ssmsandbox.pages;

import java.util.Locale;

import org.springframework.stereotype.Component;

/**
 * Names of states as attribute values, which the style sheets and scripts use.
 */
@Component("styleNames")
class StyleNames {

	public static String of(Enum<?> state) {
		return state.name().toLowerCase(Locale.ROOT);
	}

}
