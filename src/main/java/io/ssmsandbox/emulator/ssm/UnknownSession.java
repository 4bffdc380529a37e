package io.ssmsandbox.emulator.ssm;

import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
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
final class UnknownSession implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		throw new AwsError(400, "DoesNotExistException", "Session " + call.required("SessionId") + " does not exist.");
	}

}
