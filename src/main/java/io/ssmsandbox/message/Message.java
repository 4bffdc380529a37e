package io.ssmsandbox.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A text for people, as data: a code and its arguments. The portal stores, passes and
 * compares messages in this form. It renders the sentence only for output: in English for
 * the API and the log, in the reader's language on a page.
 *
 * @param code the key of its {@link MessageCode}; a stored message may have a code that
 * this version does not know
 * @param arguments the values in its sentence: {@link String}, {@link Long},
 * {@link Instant}, {@link Duration}, another {@link Message}, or a {@link List} of these.
 * An argument is data: never a pattern, markup or a sentence of the portal
 */
public record Message(String code, List<Object> arguments) {

	public Message {
		arguments = arguments.stream().map(Message::checked).toList();
	}

	/**
	 * Creates a message of this version.
	 * @param arguments as above; an {@link Integer} becomes a {@link Long}, an enum
	 * constant its name
	 * @throws IllegalArgumentException when the number of arguments does not match the
	 * code
	 */
	public static Message of(MessageCode code, Object... arguments) {
		if (arguments.length != code.arguments()) {
			throw new IllegalArgumentException(
					code.key() + " takes " + code.arguments() + " arguments, not " + arguments.length);
		}
		return new Message(code.key(), Arrays.asList(arguments));
	}

	/**
	 * Whether this message has the given code; its arguments do not matter.
	 */
	public boolean is(MessageCode other) {
		return this.code.equals(other.key());
	}

	/**
	 * The English sentence.
	 */
	public String inEnglish() {
		return MessageRenderer.ENGLISH.render(this);
	}

	private static Object checked(Object argument) {
		if (argument instanceof Integer number) {
			return number.longValue();
		}
		if (argument instanceof Enum<?> constant) {
			return constant.name();
		}
		if (argument instanceof List<?> several) {
			return several.stream().map((each) -> checked((Object) each)).toList();
		}
		if (argument instanceof String || argument instanceof Long || argument instanceof Instant
				|| argument instanceof Duration || argument instanceof Message) {
			return argument;
		}
		throw new IllegalArgumentException("A message cannot have an argument of " + argument.getClass());
	}

}
