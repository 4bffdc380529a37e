package io.ssmsandbox.sandbox;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.SandboxMessage;

/**
 * A sandbox was torn down so long ago that its events and its template are no longer
 * kept. Its receipt is.
 */
public class SandboxRetiredException extends MessageException {

	private static final long serialVersionUID = 1L;

	private final SandboxId id;

	SandboxRetiredException(SandboxId id) {
		super(Message.of(SandboxMessage.RETIRED));
		this.id = id;
	}

	public SandboxId id() {
		return this.id;
	}

}
