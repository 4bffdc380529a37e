package io.ssmsandbox.sandbox;

/**
 * A request of the same key is being stored at this moment, and takes its time.
 */
public class LaunchKeyInFlight extends RuntimeException {

	private static final long serialVersionUID = 1L;

	LaunchKeyInFlight(LaunchKey key, Throwable cause) {
		super("A request with the key " + key.value() + " is being accepted right now.", cause);
	}

}
