package io.ssmsandbox.sandbox;

/**
 * Somebody else has stored a request of this key meanwhile.
 */
public class LaunchKeyTaken extends RuntimeException {

	private static final long serialVersionUID = 1L;

	LaunchKeyTaken(LaunchKey key) {
		super("The key " + key.value() + " is in use.");
	}

}
