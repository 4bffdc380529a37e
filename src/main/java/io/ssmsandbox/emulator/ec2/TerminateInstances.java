package io.ssmsandbox.emulator.ec2;

import java.util.List;

import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.world.World;

/**
 * Starts the termination of instances. Instances that are shutting down or terminated do
 * not change.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TerminateInstances.html">TerminateInstances</a>
 */
final class TerminateInstances implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		List<Instance> before = VisibleInstances.named(serviceCall, world);
		before.stream()
			.filter(Instance::mayTerminate)
			.forEach((instance) -> world.directCalls()
				.beginToDelete(serviceCall.region(), "AWS::EC2::Instance", instance.id()));
		return Ec2Responses.list("instancesSet", before,
				(instance) -> element(instance, world.region(serviceCall.region()).instances().get(instance.id())));
	}

	private static XmlElement element(Instance before, Instance after) {
		return Ec2Responses.item()
			.text("instanceId", before.id())
			.add(state("currentState", after.state()))
			.add(state("previousState", before.state()));
	}

	private static XmlElement state(String name, Instance.State state) {
		return XmlElement.of(name).text("code", state.code()).text("name", state.wireName());
	}

}
