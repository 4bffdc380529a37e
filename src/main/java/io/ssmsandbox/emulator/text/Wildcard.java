package io.ssmsandbox.emulator.text;

import java.util.Arrays;

/**
 * A pattern in which {@code *} matches any text and {@code ?} one character. It does not
 * use regular expressions. A change of a network makes thousands of comparisons, and
 * compiling the expressions took longer than the changes. An expression with many stars
 * can also run almost for ever.
 */
public final class Wildcard {

	private static final int ANY_TEXT = -1;

	private static final int ANY_CHARACTER = -2;

	private final int[] symbols;

	private final boolean caseSensitive;

	private Wildcard(int[] symbols, boolean caseSensitive) {
		this.symbols = symbols;
		this.caseSensitive = caseSensitive;
	}

	/**
	 * Creates a pattern of an IAM policy, which ignores case.
	 */
	public static Wildcard ofPolicy(String pattern) {
		return new Wildcard(pattern.chars().map(Wildcard::symbol).toArray(), false);
	}

	/**
	 * Creates a pattern from the value of an EC2 filter, in which a backslash makes a
	 * wildcard or a backslash literal.
	 */
	public static Wildcard ofFilter(String pattern) {
		int[] symbols = new int[pattern.length()];
		int count = 0;
		for (int index = 0; index < pattern.length(); index++) {
			boolean escape = pattern.charAt(index) == '\\' && index + 1 < pattern.length()
					&& "*?\\".indexOf(pattern.charAt(index + 1)) >= 0;
			symbols[count++] = escape ? pattern.charAt(++index) : symbol(pattern.charAt(index));
		}
		return new Wildcard(Arrays.copyOf(symbols, count), true);
	}

	/**
	 * Creates a pattern of a name in which {@code *} is the only wildcard.
	 */
	public static Wildcard ofName(String pattern) {
		return new Wildcard(pattern.chars().map((character) -> (character == '*') ? ANY_TEXT : character).toArray(),
				true);
	}

	private static int symbol(int character) {
		return (character == '*') ? ANY_TEXT : (character == '?') ? ANY_CHARACTER : character;
	}

	public boolean matches(String text) {
		int at = 0;
		int star = -1;
		int resume = 0;
		for (int index = 0; index < text.length();) {
			if (at < this.symbols.length && this.symbols[at] == ANY_TEXT) {
				star = at++;
				resume = index;
			}
			else if (at < this.symbols.length && isOne(this.symbols[at], text.charAt(index))) {
				at++;
				index++;
			}
			else if (star >= 0) {
				// The last star matches one more character.
				at = star + 1;
				index = ++resume;
			}
			else {
				return false;
			}
		}
		return onlyStarsFrom(at);
	}

	private boolean onlyStarsFrom(int at) {
		for (int index = at; index < this.symbols.length; index++) {
			if (this.symbols[index] != ANY_TEXT) {
				return false;
			}
		}
		return true;
	}

	private boolean isOne(int wanted, char given) {
		return wanted == ANY_CHARACTER || wanted == given
				|| (!this.caseSensitive && Character.toLowerCase(wanted) == Character.toLowerCase(given));
	}

}
