package io.ssmsandbox.emulator.ec2;

import java.util.List;
import java.util.function.Predicate;

import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.ResourceTable;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ServiceCall;
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
	static List<Instance> of(ServiceCall serviceCall, World world) {
		ResourceTable<Instance> resourceTable = world.region(serviceCall.region()).instances();
		Predicate<Instance> visible = (instance) -> instance.isVisible(world.now());
		return serviceCall.list(IdKind.INSTANCE.parameter()).isEmpty() ? resourceTable.where(visible).toList()
				: IdKind.INSTANCE.find(serviceCall, (id) -> resourceTable.find(id).filter(visible));
	}

	/**
	 * Returns the instances with the ids in the call, which must have ids.
	 */
	static List<Instance> named(ServiceCall serviceCall, World world) {
		if (serviceCall.list(IdKind.INSTANCE.parameter()).isEmpty()) {
			throw new AwsErrorException(400, "MissingParameter",
					"The request must contain the parameter " + IdKind.INSTANCE.parameter());
		}
		return of(serviceCall, world);
	}

}
