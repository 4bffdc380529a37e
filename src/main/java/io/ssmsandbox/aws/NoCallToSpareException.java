package io.ssmsandbox.aws;

import java.util.concurrent.RejectedExecutionException;

import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;

/**
 * A call was not sent, because the rest of the budget is reserved for more urgent calls.
 * AWS has not received it.
 */
public class NoCallToSpareException extends AwsUnavailableException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param what the target of the call, such as a region
	 */
	public NoCallToSpareException(String what) {
		super(Message.of(AwsMessage.NO_CALL_TO_SPARE, what), new RejectedExecutionException());
	}

}
