package io.ssmsandbox.emulator.ec2;

import java.util.Optional;
import java.util.function.BiFunction;

import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.resource.ResourceFailureException;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
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
		BiFunction<RegionInventory, String, Optional<?>> finder) implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		String id = serviceCall.required(this.kind.parameter());
		this.kind.one(id, (each) -> this.finder.apply(world.region(serviceCall.region()), each));
		try {
			world.directCalls().delete(serviceCall.region(), this.type, id);
		}
		catch (ResourceFailureException failure) {
			throw new AwsErrorException(400, "DependencyViolation", failure.serviceMessage());
		}
		return Ec2Responses.done();
	}

}
