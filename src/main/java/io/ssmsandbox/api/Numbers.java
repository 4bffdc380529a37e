package io.ssmsandbox.api;

/**
 * Whole numbers in query parameters.
 */
final class Numbers {

	private Numbers() {
	}

	static int parse(String parameter, String text, int min, int max) {
		try {
			int number = Integer.parseInt(text);
			if (number >= min && number <= max) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Told below, as a number out of range is.
		}
		throw InvalidParameter.query(parameter, "Use a whole number from " + min + " to " + max + ".");
	}

}
