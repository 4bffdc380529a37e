package io.ssmsandbox.sandbox;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.SandboxMessage;

/**
 * A sandbox that is not torn down has no receipt.
 */
public class NoReceiptYetException extends MessageException {

	private static final long serialVersionUID = 1L;

	NoReceiptYetException(SandboxState state) {
		super(Message.of(SandboxMessage.NO_RECEIPT_YET, state));
	}

}
