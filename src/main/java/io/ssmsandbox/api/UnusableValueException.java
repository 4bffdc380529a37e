package io.ssmsandbox.api;

import io.ssmsandbox.message.Message;

/**
 * A text is not a valid value. The message describes the expected value.
 */
class UnusableValueException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final transient Message expected;

	UnusableValueException(Message expected) {
		super(expected.inEnglish());
		this.expected = expected;
	}

	/**
	 * Returns the expected value.
	 */
	Message expected() {
		return this.expected;
	}

}
