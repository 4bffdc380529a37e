package io.ssmsandbox.security;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.SandboxMessage;

/**
 * What was asked is for the operators of the portal.
 */
public class OperatorsOnly extends MessageException {

	private static final long serialVersionUID = 1L;

	OperatorsOnly() {
		super(Message.of(SandboxMessage.OPERATORS_ONLY));
	}

}
