package io.ssmsandbox.security;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.SandboxMessage;

/**
 * What was asked is for the operators of the portal.
 */
public class OperatorsOnlyException extends MessageException {

	private static final long serialVersionUID = 1L;

	OperatorsOnlyException() {
		super(Message.of(SandboxMessage.OPERATORS_ONLY));
	}

}
