package io.ssmsandbox.aws;

/**
 * The ARN of a CloudFormation stack. Unlike the name it stays valid after deletion: for
 * 90 days a deleted stack can be found by its id.
 *
 * @param value such as
 * {@code arn:aws:cloudformation:eu-west-1:123456789012:stack/ssm-sandbox-x/...}
 */
public record StackId(String value) {

	public StackId {
		if (!value.startsWith("arn:")) {
			throw new IllegalArgumentException("Not a stack id (an ARN is expected): " + value);
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
