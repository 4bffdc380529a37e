package io.ssmsandbox.sandbox;

/**
 * A lease cannot be given the wanted end.
 */
public class LeaseRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public LeaseRefused(String detail) {
		super(detail);
	}

}
