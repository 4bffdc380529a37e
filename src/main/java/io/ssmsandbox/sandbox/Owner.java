package io.ssmsandbox.sandbox;

/**
 * Who asked for a sandbox: the login name of a person or of a system.
 *
 * @param name not blank, 128 characters at most
 */
public record Owner(String name) {

	public Owner {
		if (name.isBlank() || name.length() > 128) {
			throw new IllegalArgumentException("An owner has a name of 1 to 128 characters");
		}
	}

	@Override
	public String toString() {
		return this.name;
	}

}
