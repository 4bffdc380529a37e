package io.ssmsandbox.stream;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.ProblemMessage;

/**
 * As many viewers as this portal serves at once are connected already.
 */
public class TooManyViewersException extends MessageException {

	private static final long serialVersionUID = 1L;

	public TooManyViewersException(int max) {
		super(Message.of(ProblemMessage.TOO_MANY_VIEWERS, max));
	}

}
