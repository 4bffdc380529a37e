package io.ssmsandbox.sandbox;

import java.util.regex.Pattern;

import io.ssmsandbox.template.TemplateOptions;

/**
 * The word a person chooses for a sandbox. It starts the names of everything in the
 * sandbox, so it obeys the narrowest of AWS's rules for those names.
 *
 * @param value 2 to 32 characters: a lower-case letter, then lower-case letters, digits
 * and hyphens, not starting with {@code sg-}
 */
public record Prefix(String value) {

	/** What a prefix looks like. */
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
