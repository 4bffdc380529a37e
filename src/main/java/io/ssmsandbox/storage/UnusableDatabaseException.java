package io.ssmsandbox.storage;

/**
 * The database holds something that this version of the portal cannot work with. It was
 * left as it is.
 */
class UnusableDatabaseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	UnusableDatabaseException(String message, String action) {
		super(message);
		this.action = action;
	}

	/**
	 * What the operator can do.
	 */
	String action() {
		return this.action;
	}

}
