package io.ssmsandbox.aws;

import java.util.concurrent.RejectedExecutionException;

import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;

/**
 * A call was not sent, because the rest of the budget is kept for more urgent calls. AWS
 * does not know of it.
 */
public class NoCallToSpareException extends AwsUnavailableException {

	private static final long serialVersionUID = 1L;

	/**
	 * Calls nothing.
	 * @param what what was not called, such as a region
	 */
	public NoCallToSpareException(String what) {
		super(Message.of(AwsMessage.NO_CALL_TO_SPARE, what), new RejectedExecutionException());
	}

}
