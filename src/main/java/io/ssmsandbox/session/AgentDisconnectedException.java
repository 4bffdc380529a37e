package io.ssmsandbox.session;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.SandboxMessage;

/**
 * The sandbox was ready, but Session Manager cannot open a session on its instance now.
 */
public class AgentDisconnectedException extends MessageException {

	private static final long serialVersionUID = 1L;

	public AgentDisconnectedException(String instanceId) {
		super(Message.of(SandboxMessage.AGENT_DISCONNECTED, instanceId));
	}

}
