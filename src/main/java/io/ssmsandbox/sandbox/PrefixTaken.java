package io.ssmsandbox.sandbox;

/**
 * A live sandbox has this prefix in this region already. Whose it is, is not told.
 */
public class PrefixTaken extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public PrefixTaken(Prefix prefix, String region) {
		super("The prefix \"" + prefix + "\" is in use in " + region
				+ ". Choose another, or wait until the sandbox that has it is torn down.");
	}

}
