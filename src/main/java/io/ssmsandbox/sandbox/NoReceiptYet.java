package io.ssmsandbox.sandbox;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.SandboxMessage;

/**
 * A sandbox that is not torn down has no receipt.
 */
public class NoReceiptYet extends MessageException {

	private static final long serialVersionUID = 1L;

	NoReceiptYet(SandboxState state) {
		super(Message.of(SandboxMessage.NO_RECEIPT_YET, state));
	}

}
