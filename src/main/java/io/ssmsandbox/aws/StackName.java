package io.ssmsandbox.aws;

import java.util.regex.Pattern;

/**
 * The name of a CloudFormation stack, unique within an account and region while the stack
 * exists.
 *
 * @param value a letter, then letters, digits and hyphens, 128 characters at most
 */
public record StackName(String value) {

	private static final Pattern SHAPE = Pattern.compile("[A-Za-z][-A-Za-z0-9]{0,127}");

	public StackName {
		if (!SHAPE.matcher(value).matches()) {
			throw new IllegalArgumentException("Not a stack name: " + value);
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
