package io.ssmsandbox.api;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.ProblemMessage;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * The body is longer than anything that makes sense here.
 */
class BodyTooLarge extends MessageException {

	/** The longest body that is read. */
	static final DataSize MAX = DataSize.ofKilobytes(64);

	static final Message MESSAGE = Message.of(ProblemMessage.BODY_TOO_LARGE, MAX.toKilobytes());

	static final HttpStatus STATUS = HttpStatus.CONTENT_TOO_LARGE;

	static final String CODE = "body-too-large";

	private static final long serialVersionUID = 1L;

	BodyTooLarge() {
		super(MESSAGE);
	}

}
