package io.ssmsandbox.cloud;

import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;

/**
 * AWS does not delete a stack, because somebody has switched its termination protection
 * on. The portal never does.
 */
public class StackProtected extends AwsRefused {

	private static final long serialVersionUID = 1L;

	public StackProtected(AwsRefused refusal) {
		super(Message.of(AwsMessage.DELETION_PROTECTED, refusal.words()), refusal);
	}

	/**
	 * CloudFormationService has no error of its own for it.
	 */
	static boolean isMeant(AwsRefused refusal) {
		return "ValidationError".equals(refusal.code()) && refusal.words().contains("TerminationProtection");
	}

}
