package io.ssmsandbox.emulator.ec2;

import java.util.List;

import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the instances of the region, each in its own reservation.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html">DescribeInstances</a>
 */
final class DescribeInstances implements Operation {

	private static final Ec2Paging PAGING = Ec2Paging.between(5, 1000);

	@Override
	public Reply answer(Call call, World world) {
		Ec2Paging.checkNotNamed(call, IdKind.INSTANCE, "instancesSet");
		List<Instance> instances = VisibleInstances.of(call, world);
		InstanceElement element = new InstanceElement(world, call.region());
		return Ec2Responses.page("reservationSet",
				PAGING.page(call,
						InstanceFilters.in(world, world.catalog().region(call.region()).orElseThrow())
							.apply(call, instances),
						Instance::id),
				(instance) -> Ec2Responses.item()
					.text("reservationId", InstanceFilters.reservationId(instance))
					.text("ownerId", World.ACCOUNT_ID)
					.list("groupSet", "item", List.of())
					.list("instancesSet", "item", List.of(element.of(instance))));
	}

}
