package io.ssmsandbox.api;

import java.util.stream.Collectors;

/**
 * Makes text that repeats what somebody sent fit to be shown: no longer than anybody
 * reads, and nothing in it that acts on the text around it, is not there to be seen, or
 * is no character at all and would break the JSON it is written to.
 */
final class Legible {

	private static final int LONGEST = 1_000;

	private static final String REPLACEMENT = "\ufffd";

	private Legible() {
	}

	static String of(String text) {
		String shown = text.codePoints()
			.limit(LONGEST)
			.mapToObj((point) -> isShown(point) ? Character.toString(point) : REPLACEMENT)
			.collect(Collectors.joining());
		return (text.codePointCount(0, text.length()) > LONGEST) ? shown + "…" : shown;
	}

	private static boolean isShown(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

}
