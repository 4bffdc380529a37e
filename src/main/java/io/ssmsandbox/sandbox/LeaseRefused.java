package io.ssmsandbox.sandbox;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;

/**
 * A lease cannot be given the wanted end.
 */
public class LeaseRefused extends MessageException {

	private static final long serialVersionUID = 1L;

	public LeaseRefused(Message message) {
		super(message);
	}

}
