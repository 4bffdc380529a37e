package io.ssmsandbox.emulator.ec2;

import java.util.List;
import java.util.function.Predicate;

import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.ResourceTable;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.world.World;

/**
 * Finds the instances that EC2 shows: those that exist, and terminated ones for an hour.
 */
final class VisibleInstances {

	private VisibleInstances() {
	}

	/**
	 * Returns the instances with the ids in the call, or all when the call has no ids.
	 */
	static List<Instance> of(Call call, World world) {
		ResourceTable<Instance> resourceTable = world.region(call.region()).instances();
		Predicate<Instance> visible = (instance) -> instance.isVisible(world.now());
		return call.list(IdKind.INSTANCE.parameter()).isEmpty() ? resourceTable.where(visible).toList()
				: IdKind.INSTANCE.find(call, (id) -> resourceTable.find(id).filter(visible));
	}

	/**
	 * Returns the instances with the ids in the call, which must have ids.
	 */
	static List<Instance> named(Call call, World world) {
		if (call.list(IdKind.INSTANCE.parameter()).isEmpty()) {
			throw new AwsError(400, "MissingParameter",
					"The request must contain the parameter " + IdKind.INSTANCE.parameter());
		}
		return of(call, world);
	}

}
