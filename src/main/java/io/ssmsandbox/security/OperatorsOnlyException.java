package io.ssmsandbox.security;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.SandboxMessage;

/**
 * The request is for operators only.
 */
public class OperatorsOnlyException extends MessageException {

	private static final long serialVersionUID = 1L;

	OperatorsOnlyException() {
		super(Message.of(SandboxMessage.OPERATORS_ONLY));
	}

}
