package io.ssmsandbox.badinput;

/**
 * Checks that a text is legible: it has no characters that change the text around them
 * and no invisible ones.
 */
final class LegibleTextRules {

	private LegibleTextRules() {
	}

	static boolean isLegible(String text) {
		return text.codePoints().noneMatch((point) -> switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> false;
		});
	}

}
