package io.ssmsandbox.stream;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.ProblemMessage;

/**
 * A viewer says that it has seen an event which is none, or which has not happened yet.
 */
public class UnusablePosition extends MessageException {

	private static final long serialVersionUID = 1L;

	private final Position.Source source;

	private UnusablePosition(Position.Source source, Message message) {
		super(message);
		this.source = source;
	}

	static UnusablePosition invalid(Position.Source source) {
		return new UnusablePosition(source, Message.of(ProblemMessage.EVENT_ID_INVALID));
	}

	static UnusablePosition notYet(Position claimed, long newest) {
		return new UnusablePosition(claimed.source(),
				Message.of(ProblemMessage.EVENT_NOT_YET, claimed.sequence(), newest));
	}

	/**
	 * The part of the request that says so.
	 */
	public Position.Source source() {
		return this.source;
	}

}
