package io.ssmsandbox.sandbox;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.RequestMessage;

/**
 * Thrown when a key is used again with a different request.
 */
public class IdempotencyKeyReusedException extends MessageException {

	private static final long serialVersionUID = 1L;

	IdempotencyKeyReusedException(IdempotencyKey key, SandboxId first) {
		super(Message.of(RequestMessage.KEY_REUSED, key.value(), first.toString()));
	}

}
