package io.ssmsandbox.message;

import java.util.stream.Collectors;

/**
 * Makes text from outside safe for logs, pages, event streams and the database. It
 * replaces line breaks, control characters, invisible characters and direction marks, and
 * cuts the text to a given length.
 */
public final class LegibleText {

	private static final String REPLACEMENT = "\ufffd";

	/** Blank letters and marks, which their Unicode category does not reveal. */
	private static final String BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

	private LegibleText() {
	}

	/**
	 * Returns the text with a visible mark in place of each such character.
	 * @param longest the maximum number of characters
	 * @return the same object if nothing had to be changed
	 */
	public static String of(String text, int longest) {
		boolean cut = text.length() > longest && text.codePointCount(0, text.length()) > longest;
		if (!cut && text.codePoints().allMatch(LegibleText::isShown)) {
			return text;
		}
		String shown = text.codePoints()
			.limit(longest)
			.mapToObj((point) -> isShown(point) ? Character.toString(point) : REPLACEMENT)
			.collect(Collectors.joining());
		return cut ? shown + "…" : shown;
	}

	private static boolean isShown(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> BLANK.indexOf(point) < 0 && !isVariationSelector(point) && !isNoCharacter(point);
		};
	}

	private static boolean isVariationSelector(int point) {
		return point >= 0xfe00 && point <= 0xfe0f || point >= 0x180b && point <= 0x180f
				|| point >= 0xe0100 && point <= 0xe01ef;
	}

	/** Such as U+FFFE, which XML refuses. */
	private static boolean isNoCharacter(int point) {
		return (point & 0xfffe) == 0xfffe || point >= 0xfdd0 && point <= 0xfdef;
	}

}
