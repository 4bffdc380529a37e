package io.ssmsandbox.emulator.ssm;

import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.world.World;

/**
 * ResumeSession and TerminateSession: since no session was ever started here, none of
 * that name exists. The code is from AWS's model, the wording is without a source.
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
