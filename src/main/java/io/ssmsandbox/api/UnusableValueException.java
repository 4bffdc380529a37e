package io.ssmsandbox.api;

/**
 * A text cannot be read as the value that is needed. Its message says what to send.
 */
class UnusableValueException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	UnusableValueException(String expected) {
		super(expected);
	}

}
