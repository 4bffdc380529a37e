package io.ssmsandbox.sandbox;

import io.ssmsandbox.cloud.StackStatus;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.SandboxMessage;
import org.jspecify.annotations.Nullable;

/**
 * What was asked does not go with the state the sandbox is in.
 */
public class NotPermitted extends MessageException {

	private static final long serialVersionUID = 1L;

	NotPermitted(Message message) {
		super(message);
	}

	static NotPermitted toBeForced(SandboxState state, @Nullable StackStatus status) {
		return new NotPermitted((status != null) ? Message.of(SandboxMessage.CANNOT_FORCE, state, status)
				: Message.of(SandboxMessage.CANNOT_FORCE_WITHOUT_STACK, state));
	}

}
