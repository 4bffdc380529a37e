package io.ssmsandbox.sandbox;

import java.util.regex.Pattern;

import io.ssmsandbox.template.TemplateOptions;

/**
 * The name prefix that a user chooses for a sandbox. The names of all resources in the
 * sandbox start with it, so it follows the strictest of AWS's naming rules.
 *
 * @param value 2 to 32 characters: a lower-case letter, then lower-case letters, digits
 * and hyphens, not starting with {@code sg-}
 */
public record Prefix(String value) {

	/** The pattern of a valid prefix. */
	public static final String PATTERN = TemplateOptions.PREFIX_PATTERN;

	private static final Pattern SHAPE = Pattern.compile(PATTERN);

	public Prefix {
		if (!isValid(value)) {
			throw new IllegalArgumentException("Not a prefix: " + value);
		}
	}

	public static boolean isValid(String value) {
		return value.length() <= 32 && SHAPE.matcher(value).matches();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
