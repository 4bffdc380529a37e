package io.ssmsandbox.aws;

import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;

/**
 * AWS does not delete a stack, because somebody has switched its termination protection
 * on. The portal never does.
 */
public class StackProtectedException extends AwsRefusedException {

	private static final long serialVersionUID = 1L;

	public StackProtectedException(AwsRefusedException refusal) {
		super(Message.of(AwsMessage.DELETION_PROTECTED, refusal.words()), refusal);
	}

	/**
	 * CloudFormation has no error of its own for it.
	 */
	static boolean isMeant(AwsRefusedException refusal) {
		return "ValidationError".equals(refusal.code()) && refusal.words().contains("TerminationProtection");
	}

}
