package io.ssmsandbox.aws;

import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;

/**
 * AWS refuses to delete a stack because its termination protection is on. The portal
 * never switches it on.
 */
public class StackProtectedException extends AwsRefusedException {

	private static final long serialVersionUID = 1L;

	public StackProtectedException(AwsRefusedException refusal) {
		super(Message.of(AwsMessage.DELETION_PROTECTED, refusal.words()), refusal);
	}

	/**
	 * Whether a refusal means termination protection. CloudFormation has no error code
	 * for it.
	 */
	static boolean matches(AwsRefusedException refusal) {
		return "ValidationError".equals(refusal.code()) && refusal.words().contains("TerminationProtection");
	}

}
