package io.ssmsandbox.sandbox;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.SandboxMessage;

/**
 * Thrown when no sandbox has this id, or when the caller may not see it.
 */
public class SandboxNotFoundException extends MessageException {

	private static final long serialVersionUID = 1L;

	public SandboxNotFoundException(String id) {
		super(Message.of(SandboxMessage.NOT_FOUND, id));
	}

}
