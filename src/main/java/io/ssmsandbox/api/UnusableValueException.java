package io.ssmsandbox.api;

import io.ssmsandbox.message.Message;

/**
 * A text cannot be read as the value that is needed. Its message says what to send.
 */
class UnusableValueException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final transient Message expected;

	UnusableValueException(Message expected) {
		super(expected.inEnglish());
		this.expected = expected;
	}

	/**
	 * What to send.
	 */
	Message expected() {
		return this.expected;
	}

}
