package io.ssmsandbox.sandbox;

import java.util.Optional;
import java.util.UUID;

/**
 * Names one sandbox for ever. It is also the token that the sandbox's CreateStack call
 * carries, so that repeating the call makes no second stack.
 *
 * @param value a random UUID
 */
public record SandboxId(UUID value) {

	public static SandboxId random() {
		return new SandboxId(UUID.randomUUID());
	}

	/**
	 * Reads an id that came from outside; empty when it is not a UUID in its usual form.
	 */
	public static Optional<SandboxId> parse(String text) {
		try {
			UUID value = UUID.fromString(text);
			return value.toString().equals(text) ? Optional.of(new SandboxId(value)) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
