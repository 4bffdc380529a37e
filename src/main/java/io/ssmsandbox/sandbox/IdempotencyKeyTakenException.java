package io.ssmsandbox.sandbox;

/**
 * Somebody else has stored a request of this key meanwhile.
 */
public class IdempotencyKeyTakenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	IdempotencyKeyTakenException(IdempotencyKey key) {
		super("The key " + key.value() + " is in use.");
	}

}
