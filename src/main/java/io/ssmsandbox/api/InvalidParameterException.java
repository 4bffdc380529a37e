package io.ssmsandbox.api;

import java.util.Locale;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageCode;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.ProblemMessage;

/**
 * A query parameter or a header does not say anything that makes sense.
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
	 * A query parameter whose text is not of its type.
	 * @param cause says what to send, where that is known
	 */
	static InvalidParameterException unreadable(String name, Throwable cause) {
		return query(name, (cause instanceof UnusableValueException unusable) ? unusable.expected()
				: Message.of(ProblemMessage.VALUE_UNREADABLE));
	}

	/**
	 * {@code parameter} or {@code header}.
	 */
	String kind() {
		return this.kind.name().toLowerCase(Locale.ROOT);
	}

	String name() {
		return this.name;
	}

	/**
	 * What is wrong with it, without its name.
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
