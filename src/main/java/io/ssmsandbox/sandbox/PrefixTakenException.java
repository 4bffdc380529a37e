package io.ssmsandbox.sandbox;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.RequestMessage;

/**
 * Thrown when a live sandbox in the region already has the prefix. The message does not
 * reveal its owner.
 */
public class PrefixTakenException extends MessageException {

	private static final long serialVersionUID = 1L;

	public PrefixTakenException(Prefix prefix, String region) {
		super(Message.of(RequestMessage.PREFIX_TAKEN, prefix.value(), region));
	}

}
