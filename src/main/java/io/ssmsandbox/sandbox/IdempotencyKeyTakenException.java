package io.ssmsandbox.sandbox;

/**
 * Thrown when a concurrent request has already stored this key.
 */
public class IdempotencyKeyTakenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	IdempotencyKeyTakenException(IdempotencyKey key) {
		super("The key " + key.value() + " is in use.");
	}

}
