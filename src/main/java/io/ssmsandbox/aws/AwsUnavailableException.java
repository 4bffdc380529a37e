package io.ssmsandbox.aws;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;

/**
 * AWS could not be asked, or did not answer in time: a lost connection, a server fault, a
 * call over the limit, credentials that have expired. It says nothing about what was
 * asked for; the caller tries again later.
 */
public class AwsUnavailableException extends MessageException {

	private static final long serialVersionUID = 1L;

	public AwsUnavailableException(Message message, Throwable cause) {
		super(message, cause);
	}

}
