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
