package io.ssmsandbox.emulator.ssm;

import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Runs ResumeSession and TerminateSession. The emulator never starts sessions, so every
 * session is unknown. The code is from AWS's model; the wording has no source.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ResumeSession.html">ResumeSession</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_TerminateSession.html">TerminateSession</a>
 */
final class UnknownSessionOperation implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		throw new AwsErrorException(400, "DoesNotExistException",
				"Session " + serviceCall.required("SessionId") + " does not exist.");
	}

}
