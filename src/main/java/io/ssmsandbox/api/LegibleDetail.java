package io.ssmsandbox.api;

import java.util.List;

import io.ssmsandbox.message.LegibleText;
import io.ssmsandbox.message.Message;

/**
 * Makes text that repeats user input safe to show.
 */
final class LegibleDetail {

	private static final int LONGEST = 1_000;

	private LegibleDetail() {
	}

	static String withoutUnsafeCharacters(String text) {
		return LegibleText.of(text, LONGEST);
	}

	/**
	 * Returns the message with safe arguments.
	 */
	static Message withoutUnsafeCharacters(Message message) {
		return new Message(message.code(), message.arguments().stream().map(LegibleDetail::argument).toList());
	}

	private static Object argument(Object argument) {
		if (argument instanceof String text) {
			return withoutUnsafeCharacters(text);
		}
		if (argument instanceof Message message) {
			return withoutUnsafeCharacters(message);
		}
		return (argument instanceof List<?> several) ? several.stream().map((each) -> argument((Object) each)).toList()
				: argument;
	}

}
