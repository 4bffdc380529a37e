package io.ssmsandbox.emulator.ec2;

import java.util.List;

import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.world.World;

/**
 * Starts the termination of instances. Instances that are shutting down or terminated do
 * not change.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TerminateInstances.html">TerminateInstances</a>
 */
final class TerminateInstances implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		List<Instance> before = VisibleInstances.named(call, world);
		before.stream()
			.filter(Instance::mayTerminate)
			.forEach((instance) -> world.directCalls()
				.beginToDelete(call.region(), "AWS::EC2::Instance", instance.id()));
		return Ec2Responses.list("instancesSet", before,
				(instance) -> element(instance, world.region(call.region()).instances().get(instance.id())));
	}

	private static Xml element(Instance before, Instance after) {
		return Ec2Responses.item()
			.text("instanceId", before.id())
			.add(state("currentState", after.state()))
			.add(state("previousState", before.state()));
	}

	private static Xml state(String name, Instance.State state) {
		return Xml.of(name).text("code", state.code()).text("name", state.wireName());
	}

}
