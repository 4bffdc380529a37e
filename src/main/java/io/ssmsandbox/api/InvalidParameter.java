package io.ssmsandbox.api;

/**
 * A query parameter or a header does not say anything that makes sense.
 */
class InvalidParameter extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String kind;

	private final String name;

	InvalidParameter(String kind, String name, String detail) {
		super(detail);
		this.kind = kind;
		this.name = name;
	}

	static InvalidParameter query(String name, String detail) {
		return new InvalidParameter("parameter", name, detail);
	}

	/**
	 * A query parameter whose text is not of its type.
	 * @param cause says what to send, where that is known
	 */
	static InvalidParameter unreadable(String name, Throwable cause) {
		return query(name,
				(cause instanceof UnusableValueException) ? String.valueOf(cause.getMessage()) : "It cannot be read.");
	}

	/**
	 * {@code parameter} or {@code header}.
	 */
	String kind() {
		return this.kind;
	}

	String name() {
		return this.name;
	}

	String detail() {
		return String.valueOf(getMessage());
	}

}
