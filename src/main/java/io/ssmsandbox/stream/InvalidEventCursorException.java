package io.ssmsandbox.stream;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.ProblemMessage;

/**
 * A viewer names a last event that is not a sequence or has not happened yet.
 */
public class InvalidEventCursorException extends MessageException {

	private static final long serialVersionUID = 1L;

	private final EventCursor.Source source;

	private InvalidEventCursorException(EventCursor.Source source, Message message) {
		super(message);
		this.source = source;
	}

	static InvalidEventCursorException invalid(EventCursor.Source source) {
		return new InvalidEventCursorException(source, Message.of(ProblemMessage.EVENT_ID_INVALID));
	}

	static InvalidEventCursorException notYet(EventCursor claimed, long newest) {
		return new InvalidEventCursorException(claimed.source(),
				Message.of(ProblemMessage.EVENT_NOT_YET, claimed.sequence(), newest));
	}

	/**
	 * Returns the part of the request that is invalid.
	 */
	public EventCursor.Source source() {
		return this.source;
	}

}
