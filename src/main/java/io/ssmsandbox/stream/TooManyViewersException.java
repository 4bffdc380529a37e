package io.ssmsandbox.stream;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.ProblemMessage;

/**
 * The portal already serves its maximum number of viewers.
 */
public class TooManyViewersException extends MessageException {

	private static final long serialVersionUID = 1L;

	public TooManyViewersException(int max) {
		super(Message.of(ProblemMessage.TOO_MANY_VIEWERS, max));
	}

}
