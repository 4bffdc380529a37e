package io.ssmsandbox.emulator.ec2;

import java.util.Optional;

import io.ssmsandbox.emulator.catalog.Zone;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.world.World;
import org.jspecify.annotations.Nullable;

/**
 * What instances can be filtered by.
 */
final class InstanceFilters {

	private InstanceFilters() {
	}

	static Filters<Instance> in(World world) {
		return new Filters<Instance>().on("architecture", Instance::architecture)
			.on("availability-zone", Instance::availabilityZone)
			.on("availability-zone-id",
					(instance) -> world.catalog().zone(instance.availabilityZone()).map(Zone::id).orElse(null))
			.on("iam-instance-profile.arn", (instance) -> profileArn(world, instance))
			.on("image-id", Instance::imageId)
			.onEach("instance.group-id", Instance::groupIds)
			.on("instance-id", Instance::id)
			.on("instance-state-code", (instance) -> instance.state().code())
			.on("instance-state-name", (instance) -> instance.state().wireName())
			.on("instance-type", Instance::type)
			.on("network-interface.network-interface-id", Instance::networkInterfaceId)
			.on("owner-id", (instance) -> world.accountId())
			.on("private-ip-address", Instance::privateIp)
			.on("root-device-name", Instance::rootDeviceName)
			.on("subnet-id", Instance::subnetId)
			.on("vpc-id", Instance::vpcId)
			.onTags(Instance::tags);
	}

	private static @Nullable String profileArn(World world, Instance instance) {
		return Optional.ofNullable(instance.profileName())
			.flatMap(world.iam().instanceProfiles()::find)
			.map(InstanceProfile::arn)
			.orElse(null);
	}

}
