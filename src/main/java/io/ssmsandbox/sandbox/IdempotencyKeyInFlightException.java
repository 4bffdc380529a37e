package io.ssmsandbox.sandbox;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.RequestMessage;

/**
 * Thrown while another request with the same key is being stored.
 */
public class IdempotencyKeyInFlightException extends MessageException {

	private static final long serialVersionUID = 1L;

	IdempotencyKeyInFlightException(IdempotencyKey key, Throwable cause) {
		super(Message.of(RequestMessage.KEY_IN_FLIGHT, key.value()), cause);
	}

}
