package io.ssmsandbox.aws;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.RequestMessage;

/**
 * The region does not exist or is not enabled for the account.
 */
public class UnknownRegionException extends MessageException {

	private static final long serialVersionUID = 1L;

	public UnknownRegionException(String region) {
		super(Message.of(RequestMessage.REGION_NOT_IN_ACCOUNT, region));
	}

}
