package io.ssmsandbox.emulator.agent;

/**
 * A pattern of an IAM policy: {@code *} stands for any text, {@code ?} for one character,
 * and case does not matter. Compared by hand, because every change of a network asks for
 * thousands of comparisons, and compiling a regular expression for each took longer than
 * the changes themselves.
 */
record Wildcard(String pattern) {

	boolean matches(String text) {
		int at = 0;
		int star = -1;
		int resume = 0;
		for (int index = 0; index < text.length();) {
			if (at < this.pattern.length() && this.pattern.charAt(at) == '*') {
				star = at++;
				resume = index;
			}
			else if (at < this.pattern.length() && isOne(this.pattern.charAt(at), text.charAt(index))) {
				at++;
				index++;
			}
			else if (star >= 0) {
				// The last star takes one character more.
				at = star + 1;
				index = ++resume;
			}
			else {
				return false;
			}
		}
		return this.pattern.chars().skip(at).allMatch((rest) -> rest == '*');
	}

	private static boolean isOne(char wanted, char given) {
		return wanted == '?' || Character.toLowerCase(wanted) == Character.toLowerCase(given);
	}

}
