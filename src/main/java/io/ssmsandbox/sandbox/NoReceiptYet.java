package io.ssmsandbox.sandbox;

/**
 * A sandbox that is not torn down has no receipt.
 */
public class NoReceiptYet extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoReceiptYet(SandboxState state) {
		super("There is a receipt once the sandbox is " + SandboxState.TORN_DOWN + ". It is " + state + ".");
	}

}
