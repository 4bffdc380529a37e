package io.ssmsandbox.sandbox;

/**
 * What was asked does not go with the state the sandbox is in.
 */
public class NotPermitted extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public NotPermitted(String what, SandboxState state) {
		super("A sandbox in " + state + " cannot " + what + ".");
	}

}
