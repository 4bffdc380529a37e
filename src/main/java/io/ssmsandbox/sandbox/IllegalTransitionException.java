package io.ssmsandbox.sandbox;

import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.SandboxMessage;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the state of a sandbox does not permit an operation.
 */
public class IllegalTransitionException extends MessageException {

	private static final long serialVersionUID = 1L;

	IllegalTransitionException(Message message) {
		super(message);
	}

	static IllegalTransitionException cannotForce(SandboxState state, @Nullable StackStatus status) {
		return new IllegalTransitionException((status != null) ? Message.of(SandboxMessage.CANNOT_FORCE, state, status)
				: Message.of(SandboxMessage.CANNOT_FORCE_WITHOUT_STACK, state));
	}

}
