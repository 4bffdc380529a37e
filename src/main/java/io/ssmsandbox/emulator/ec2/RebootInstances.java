package io.ssmsandbox.emulator.ec2;

import java.util.List;

import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Restarts the operating systems of instances, all of them or none. A reboot resets the
 * sleep time of the agent. Status checks do not change. The wording for an instance that
 * does not run has no source.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RebootInstances.html">RebootInstances</a>
 */
final class RebootInstances implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		List<Instance> instances = VisibleInstances.named(serviceCall, world);
		instances.stream().filter((instance) -> !instance.isRunning()).findFirst().ifPresent((instance) -> {
			throw new AwsErrorException(400, "IncorrectInstanceState",
					"This instance '" + instance.id() + "' is not in a state from which it can be rebooted.");
		});
		instances.forEach((instance) -> world.directCalls().reboot(serviceCall.region(), instance.id()));
		return Ec2Responses.done();
	}

}
