package io.ssmsandbox.sandbox;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.SandboxMessage;

/**
 * Thrown when the events and the template of a sandbox were deleted after the retention
 * time. Its receipt still exists.
 */
public class SandboxRetiredException extends MessageException {

	private static final long serialVersionUID = 1L;

	private final transient SandboxId id;

	SandboxRetiredException(SandboxId id) {
		super(Message.of(SandboxMessage.RETIRED));
		this.id = id;
	}

	public SandboxId id() {
		return this.id;
	}

}
