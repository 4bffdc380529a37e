package io.ssmsandbox.sandbox;

/**
 * A key came again, with another request than the one it was first used for.
 */
public class LaunchKeyReused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	LaunchKeyReused(LaunchKey key, SandboxId first) {
		super("The key " + key.value() + " was used for another request before, of which stack " + first + " came.");
	}

}
