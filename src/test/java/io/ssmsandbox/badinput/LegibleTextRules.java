package io.ssmsandbox.badinput;

/**
 * Text that shows what it is: nothing in it acts on the text around it or is not there to
 * be seen.
 */
final class LegibleTextRules {

	private LegibleTextRules() {
	}

	static boolean is(String text) {
		return text.codePoints().noneMatch((point) -> switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> false;
		});
	}

}
