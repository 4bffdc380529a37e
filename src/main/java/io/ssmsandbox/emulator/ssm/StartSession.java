package io.ssmsandbox.emulator.ssm;

import io.ssmsandbox.emulator.agent.AgentStatus;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Refuses every session. An unreachable target gets AWS's wording. A reachable target
 * gets the emulator's own wording: there is no data channel here, so the response could
 * only contain a StreamUrl that does not work.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_StartSession.html">StartSession</a>
 * @see <a href="https://github.com/aws-samples/sagemaker-ssh-helper/issues/1">AWS's words
 * for a target that is not connected</a>
 */
final class StartSession implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		String target = serviceCall.required("Target");
		boolean connected = SessionTargetLookup.agent(target, serviceCall.region(), world)
			.filter(AgentStatus::connected)
			.isPresent();
		if (!connected) {
			throw new AwsErrorException(400, "TargetNotConnected", target + " is not connected.");
		}
		throw new AwsErrorException(400, "UnknownOperationException",
				"The emulator has no data channel to open a session " + "over. On AWS this call would have succeeded: "
						+ target + " is connected.");
	}

}
