package io.ssmsandbox.cloud;

/**
 * AWS asks for fewer calls.
 */
public class AwsThrottled extends AwsUnavailable {

	private static final long serialVersionUID = 1L;

	public AwsThrottled(String message, Throwable cause) {
		super(message, cause);
	}

}
