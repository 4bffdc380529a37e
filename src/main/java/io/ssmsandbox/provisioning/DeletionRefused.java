package io.ssmsandbox.provisioning;

import io.ssmsandbox.cloud.AwsRefused;
import io.ssmsandbox.cloud.StackProtected;
import io.ssmsandbox.diagnosis.CauseCode;
import io.ssmsandbox.diagnosis.CauseRecognition;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.LaunchRequest;

/**
 * AWS will not even try to delete a stack, as when it is protected or the portal may not.
 */
class DeletionRefused extends MessageException {

	private static final long serialVersionUID = 1L;

	private final transient AwsRefused refusal;

	DeletionRefused(AwsRefused refusal) {
		super(refusal.message(), refusal);
		this.refusal = refusal;
	}

	/**
	 * Why the teardown of a sandbox failed.
	 */
	Cause cause(LaunchRequest request) {
		return (this.refusal instanceof StackProtected)
				? CauseRecognition.of(CauseCode.DELETION_PROTECTED, this.refusal.words(), null, request)
				: CauseRecognition.of(this.refusal, request);
	}

}
