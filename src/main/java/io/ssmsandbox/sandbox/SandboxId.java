package io.ssmsandbox.sandbox;

import java.util.Optional;
import java.util.UUID;

/**
 * The permanent id of a sandbox. It is also the client token of the CreateStack call, so
 * that repeating the call does not create a second stack.
 *
 * @param value a random UUID
 */
public record SandboxId(UUID value) {

	public static SandboxId random() {
		return new SandboxId(UUID.randomUUID());
	}

	/**
	 * Parses an id from outside; empty when it is not a UUID in canonical form.
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
