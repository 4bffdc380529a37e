package io.ssmsandbox.aws;

import io.ssmsandbox.message.Message;

/**
 * AWS throttles the portal's calls.
 */
public class AwsThrottledException extends AwsUnavailableException {

	private static final long serialVersionUID = 1L;

	public AwsThrottledException(Message message, Throwable cause) {
		super(message, cause);
	}

}
