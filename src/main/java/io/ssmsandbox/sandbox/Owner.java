package io.ssmsandbox.sandbox;

import java.util.Optional;

/**
 * The owner of a sandbox: the login name of a person or of a system.
 *
 * @param name 128 characters at most, not blank, and without invisible characters, such
 * as control characters and direction marks: people distinguish owners by reading their
 * names
 */
public record Owner(String name) {

	private static final int LONGEST = 128;

	public Owner {
		if (!isValid(name)) {
			throw new IllegalArgumentException("The name of an owner has 1 to " + LONGEST + " printable characters");
		}
	}

	/**
	 * The owner of this name; empty when the name is invalid.
	 */
	public static Optional<Owner> parse(String name) {
		return isValid(name) ? Optional.of(new Owner(name)) : Optional.empty();
	}

	private static boolean isValid(String name) {
		return name.length() <= LONGEST && !name.codePoints().allMatch(Character::isSpaceChar)
				&& name.codePoints().allMatch(Owner::isVisible);
	}

	private static boolean isVisible(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED ->
				false;
			default -> true;
		};
	}

	@Override
	public String toString() {
		return this.name;
	}

}
