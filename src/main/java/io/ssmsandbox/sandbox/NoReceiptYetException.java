package io.ssmsandbox.sandbox;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.SandboxMessage;

/**
 * Thrown when a receipt is requested for a sandbox that is not torn down.
 */
public class NoReceiptYetException extends MessageException {

	private static final long serialVersionUID = 1L;

	NoReceiptYetException(SandboxState state) {
		super(Message.of(SandboxMessage.NO_RECEIPT_YET, state));
	}

}
