package io.ssmsandbox.api;

import java.util.List;
import java.util.stream.Collectors;

import io.ssmsandbox.message.Message;

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

	/**
	 * The message with such texts as its arguments.
	 */
	static Message of(Message message) {
		return new Message(message.code(), message.arguments().stream().map(Legible::argument).toList());
	}

	private static Object argument(Object argument) {
		if (argument instanceof String text) {
			return of(text);
		}
		if (argument instanceof Message message) {
			return of(message);
		}
		return (argument instanceof List<?> several) ? several.stream().map((each) -> argument((Object) each)).toList()
				: argument;
	}

	private static boolean isShown(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED ->
				false;
			default -> true;
		};
	}

}
