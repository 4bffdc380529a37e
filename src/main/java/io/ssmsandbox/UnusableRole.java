package io.ssmsandbox;

/**
 * The {@code portal.role} that was asked for is none, or cannot be asked for there.
 */
class UnusableRole extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnusableRole(String asked) {
		super("This process cannot take the role '" + asked + "' of portal.role.");
	}

}
