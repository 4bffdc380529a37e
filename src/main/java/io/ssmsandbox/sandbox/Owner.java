package io.ssmsandbox.sandbox;

import java.util.Optional;

/**
 * Who asked for a sandbox: the login name of a person or of a system.
 *
 * @param name 128 characters at most, not blank, and without characters that are not
 * seen, such as controls and marks of direction: owners are told apart by reading
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
		return name.length() <= LONGEST && !name.codePoints().allMatch(Character::isSpaceChar)
				&& name.codePoints().allMatch(Owner::isSeen);
	}

	private static boolean isSeen(int point) {
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
