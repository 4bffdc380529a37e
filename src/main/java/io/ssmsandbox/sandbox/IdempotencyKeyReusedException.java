package io.ssmsandbox.sandbox;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.RequestMessage;

/**
 * A key came again with another request than the one it was first used for.
 */
public class IdempotencyKeyReusedException extends MessageException {

	private static final long serialVersionUID = 1L;

	IdempotencyKeyReusedException(IdempotencyKey key, SandboxId first) {
		super(Message.of(RequestMessage.KEY_REUSED, key.value(), first.toString()));
	}

}
