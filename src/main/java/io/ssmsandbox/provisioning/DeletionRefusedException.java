package io.ssmsandbox.provisioning;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.StackProtectedException;
import io.ssmsandbox.diagnosis.CauseCode;
import io.ssmsandbox.diagnosis.CauseRecognition;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.LaunchRequest;

/**
 * Thrown when AWS refuses to delete a stack, for example because the stack is protected
 * or the portal lacks a permission.
 */
class DeletionRefusedException extends MessageException {

	private static final long serialVersionUID = 1L;

	private final transient AwsRefusedException refusal;

	DeletionRefusedException(AwsRefusedException refusal) {
		super(refusal.message(), refusal);
		this.refusal = refusal;
	}

	/**
	 * The cause for the failed teardown of a sandbox.
	 */
	Cause cause(LaunchRequest request) {
		return (this.refusal instanceof StackProtectedException)
				? CauseRecognition.recogniseCause(CauseCode.DELETION_PROTECTED, this.refusal.words(), null, request)
				: CauseRecognition.recogniseCause(this.refusal, request);
	}

}
