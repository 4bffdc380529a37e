package io.ssmsandbox.sandbox;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;

/**
 * Thrown when the requested end of a lease is not allowed.
 */
public class InvalidLeaseException extends MessageException {

	private static final long serialVersionUID = 1L;

	public InvalidLeaseException(Message message) {
		super(message);
	}

}
