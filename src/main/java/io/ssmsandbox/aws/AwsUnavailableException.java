package io.ssmsandbox.aws;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;

/**
 * AWS cannot be reached or does not answer in time: a lost connection, a server error,
 * throttling or expired credentials. The state of the requested resource is unknown. The
 * caller tries again later.
 */
public class AwsUnavailableException extends MessageException {

	private static final long serialVersionUID = 1L;

	public AwsUnavailableException(Message message, Throwable cause) {
		super(message, cause);
	}

}
