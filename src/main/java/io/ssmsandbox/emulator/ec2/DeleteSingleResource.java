package io.ssmsandbox.emulator.ec2;

import java.util.Optional;
import java.util.function.BiFunction;

import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.resource.ResourceFailureException;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.world.World;

/**
 * Runs DeleteSubnet, DeleteRouteTable, DeleteSecurityGroup and DeleteVpc: each deletes
 * one resource at once, unless another one depends on it.
 *
 * @param type the CloudFormation type, which finds the dependants
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSubnet.html">DeleteSubnet</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRouteTable.html">DeleteRouteTable</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpc.html">DeleteVpc</a>
 */
record DeleteSingleResource(IdKind kind, String type,
		BiFunction<RegionInventory, String, Optional<?>> finder) implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		String id = call.required(this.kind.parameter());
		this.kind.one(id, (each) -> this.finder.apply(world.region(call.region()), each));
		try {
			world.directCalls().delete(call.region(), this.type, id);
		}
		catch (ResourceFailureException failure) {
			throw new AwsError(400, "DependencyViolation", failure.serviceMessage());
		}
		return Ec2Responses.done();
	}

}
