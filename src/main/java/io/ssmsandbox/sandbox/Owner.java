package io.ssmsandbox.sandbox;

import java.util.Optional;

/**
 * Who asked for a sandbox: the login name of a person or of a system.
 *
 * @param name not blank, 128 characters at most, no control characters
 */
public record Owner(String name) {

	private static final int LONGEST = 128;

	public Owner {
		if (!isName(name)) {
			throw new IllegalArgumentException("An owner has a name of 1 to " + LONGEST + " printable characters");
		}
	}

	/**
	 * The owner of this name; empty when nobody can be called so.
	 */
	public static Optional<Owner> parse(String name) {
		return isName(name) ? Optional.of(new Owner(name)) : Optional.empty();
	}

	private static boolean isName(String name) {
		return !name.isBlank() && name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
