package io.ssmsandbox.security;

/**
 * What was asked is for those who operate the portal.
 */
public class OperatorsOnly extends RuntimeException {

	private static final long serialVersionUID = 1L;

	OperatorsOnly() {
		super("Only those who operate the portal may do this.");
	}

}
