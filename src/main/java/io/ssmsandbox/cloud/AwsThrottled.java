package io.ssmsandbox.cloud;

import io.ssmsandbox.message.Message;

/**
 * AWS asks for fewer calls.
 */
public class AwsThrottled extends AwsUnavailable {

	private static final long serialVersionUID = 1L;

	public AwsThrottled(Message message, Throwable cause) {
		super(message, cause);
	}

}
