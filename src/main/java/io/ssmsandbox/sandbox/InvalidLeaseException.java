package io.ssmsandbox.sandbox;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;

/**
 * A lease cannot be given the wanted end.
 */
public class InvalidLeaseException extends MessageException {

	private static final long serialVersionUID = 1L;

	public InvalidLeaseException(Message message) {
		super(message);
	}

}
