package io.ssmsandbox.sandbox;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.RequestMessage;

/**
 * A live sandbox has this prefix in this region already. The message does not say whose
 * it is.
 */
public class PrefixTakenException extends MessageException {

	private static final long serialVersionUID = 1L;

	public PrefixTakenException(Prefix prefix, String region) {
		super(Message.of(RequestMessage.PREFIX_TAKEN, prefix.value(), region));
	}

}
