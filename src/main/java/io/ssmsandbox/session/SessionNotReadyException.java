package io.ssmsandbox.session;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.sandbox.SandboxState;

/**
 * The user requested a session while the sandbox was not READY: not yet, or no longer.
 */
public class SessionNotReadyException extends MessageException {

	private static final long serialVersionUID = 1L;

	public SessionNotReadyException(SandboxState state) {
		super(message(state));
	}

	private static Message message(SandboxState state) {
		return switch (state) {
			case REQUESTED, LAUNCHING, CONNECTING, READY -> Message.of(SandboxMessage.SESSION_TOO_EARLY, state);
			case LAUNCH_FAILED -> Message.of(SandboxMessage.SESSION_LAUNCH_FAILED);
			case TEARING_DOWN, TEARDOWN_FAILED, TORN_DOWN -> Message.of(SandboxMessage.SESSION_TOO_LATE, state);
		};
	}

}
