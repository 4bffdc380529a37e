package io.ssmsandbox.api;

import java.util.Locale;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageCode;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.ProblemMessage;

/**
 * A query parameter or a header has an invalid value.
 */
class InvalidParameterException extends MessageException {

	private static final long serialVersionUID = 1L;

	private final Kind kind;

	private final String name;

	private final transient Message why;

	private InvalidParameterException(Kind kind, String name, Message why) {
		super(Message.of(kind.invalid, name, why));
		this.kind = kind;
		this.name = name;
		this.why = why;
	}

	static InvalidParameterException query(String name, MessageCode code, Object... arguments) {
		return query(name, Message.of(code, arguments));
	}

	static InvalidParameterException query(String name, Message why) {
		return new InvalidParameterException(Kind.PARAMETER, name, why);
	}

	static InvalidParameterException header(String name, Message why) {
		return new InvalidParameterException(Kind.HEADER, name, why);
	}

	/**
	 * Creates the exception for a query parameter of the wrong type.
	 * @param cause describes the expected value, if known
	 */
	static InvalidParameterException unreadable(String name, Throwable cause) {
		return query(name, (cause instanceof UnusableValueException unusable) ? unusable.expected()
				: Message.of(ProblemMessage.VALUE_UNREADABLE));
	}

	/**
	 * Returns {@code parameter} or {@code header}.
	 */
	String kind() {
		return this.kind.name().toLowerCase(Locale.ROOT);
	}

	String name() {
		return this.name;
	}

	/**
	 * Returns what is wrong with the value, without its name.
	 */
	Message why() {
		return this.why;
	}

	private enum Kind {

		PARAMETER(ProblemMessage.PARAMETER_INVALID), HEADER(ProblemMessage.HEADER_INVALID);

		private final ProblemMessage invalid;

		Kind(ProblemMessage invalid) {
			this.invalid = invalid;
		}

	}

}
