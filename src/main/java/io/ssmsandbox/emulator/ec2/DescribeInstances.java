package io.ssmsandbox.emulator.ec2;

import java.util.List;

import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the instances of the region, each in its own reservation.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html">DescribeInstances</a>
 */
final class DescribeInstances implements ServiceOperation {

	private static final Ec2Paging PAGING = Ec2Paging.between(5, 1000);

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		Ec2Paging.checkNotNamed(serviceCall, IdKind.INSTANCE, "instancesSet");
		List<Instance> instances = VisibleInstances.of(serviceCall, world);
		InstanceElement element = new InstanceElement(world, serviceCall.region());
		return Ec2Responses.page("reservationSet",
				PAGING.page(serviceCall,
						InstanceFilters.in(world, world.catalog().region(serviceCall.region()).orElseThrow())
							.apply(serviceCall, instances),
						Instance::id),
				(instance) -> Ec2Responses.item()
					.text("reservationId", InstanceFilters.reservationId(instance))
					.text("ownerId", World.ACCOUNT_ID)
					.list("groupSet", "item", List.of())
					.list("instancesSet", "item", List.of(element.of(instance))));
	}

}
