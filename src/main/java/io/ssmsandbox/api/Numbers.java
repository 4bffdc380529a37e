package io.ssmsandbox.api;

import java.util.regex.Pattern;

/**
 * Whole numbers in query parameters.
 */
final class Numbers {

	/** Java would also take digits of other scripts, and a plus. */
	private static final Pattern PLAIN = Pattern.compile("[0-9]{1,9}");

	private Numbers() {
	}

	static int parse(String parameter, String text, int min, int max) {
		if (PLAIN.matcher(text).matches()) {
			int number = Integer.parseInt(text);
			if (number >= min && number <= max) {
				return number;
			}
		}
		throw InvalidParameter.query(parameter, "Use a whole number from " + min + " to " + max + ".");
	}

}
