package io.ssmsandbox.sandbox;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.SandboxMessage;

/**
 * There is no sandbox of this id, or none that the caller may know of.
 */
public class SandboxNotFoundException extends MessageException {

	private static final long serialVersionUID = 1L;

	public SandboxNotFoundException(String id) {
		super(Message.of(SandboxMessage.NOT_FOUND, id));
	}

}
