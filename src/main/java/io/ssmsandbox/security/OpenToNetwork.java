package io.ssmsandbox.security;

/**
 * The portal would hand out a real account's sandboxes to everybody who can reach it.
 */
class OpenToNetwork extends RuntimeException {

	private static final long serialVersionUID = 1L;

	OpenToNetwork(Listening listening) {
		super("The portal has no accounts yet, is connected to a real AWS account (portal.aws.mode=account), and is "
				+ "told to listen on " + listening + ": everybody who can reach it could launch and tear down there.");
	}

}
