package io.ssmsandbox.emulator.ec2;

import java.util.Optional;

import io.ssmsandbox.emulator.catalog.CatalogRegion;
import io.ssmsandbox.emulator.catalog.CatalogZone;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.world.World;
import org.jspecify.annotations.Nullable;

/**
 * The filters for instances.
 */
final class InstanceFilters {

	private InstanceFilters() {
	}

	static Ec2Filters<Instance> in(World world, CatalogRegion region) {
		return new Ec2Filters<Instance>().on("architecture", Instance::architecture)
			.on("availability-zone", Instance::availabilityZone)
			.on("availability-zone-id",
					(instance) -> world.catalog().zone(instance.availabilityZone()).map(CatalogZone::id).orElse(null))
			.on("iam-instance-profile.arn", (instance) -> profileArn(world, instance))
			.on("image-id", Instance::imageId)
			.onEach("instance.group-id", Instance::groupIds)
			.on("instance-id", Instance::id)
			.on("instance-state-code", (instance) -> instance.state().code())
			.on("instance-state-name", (instance) -> instance.state().wireName())
			.on("instance-type", Instance::type)
			.on("network-interface.network-interface-id", Instance::networkInterfaceId)
			.on("owner-id", (instance) -> World.ACCOUNT_ID)
			.on("private-ip-address", Instance::privateIp)
			.on("root-device-name", Instance::rootDeviceName)
			.on("subnet-id", Instance::subnetId)
			.on("vpc-id", Instance::vpcId)
			.onTags(Instance::tags)
			.on("client-token", InstanceElement::clientToken)
			.on("dns-name", (instance) -> "")
			.on("hypervisor", (instance) -> "xen")
			.on("iam-instance-profile.name", Instance::profileName)
			.on("ip-address", (instance) -> null)
			.on("key-name", (instance) -> null)
			.on("launch-index", (instance) -> 0)
			.on("metadata-options.http-endpoint", (instance) -> "enabled")
			.on("metadata-options.http-tokens", (instance) -> instance.imdsV2Required() ? "required" : "optional")
			.on("monitoring-state", (instance) -> "disabled")
			.on("network-interface.addresses.private-ip-address", Instance::privateIp)
			.onEach("network-interface.group-id", Instance::groupIds)
			.on("network-interface.subnet-id", Instance::subnetId)
			.on("network-interface.vpc-id", Instance::vpcId)
			.on("placement-group-name", (instance) -> "")
			.on("platform", (instance) -> null)
			.on("platform-details", (instance) -> "Linux/UNIX")
			.on("private-dns-name", (instance) -> region.privateDnsName(instance.privateIp()))
			.on("reservation-id", InstanceFilters::reservationId)
			.on("root-device-type", (instance) -> "ebs")
			.on("source-dest-check", (instance) -> true)
			.on("state-reason-code",
					(instance) -> (instance.life().shutDownAt() != null) ? "Client.UserInitiatedShutdown" : null)
			.on("tenancy", (instance) -> "default")
			.on("usage-operation", (instance) -> "RunInstances")
			.on("virtualization-type", (instance) -> "hvm");
	}

	static String reservationId(Instance instance) {
		return "r-" + Ec2Responses.suffix(instance.id());
	}

	private static @Nullable String profileArn(World world, Instance instance) {
		return Optional.ofNullable(instance.profileName())
			.flatMap(world.iam().instanceProfiles()::find)
			.map(InstanceProfile::arn)
			.orElse(null);
	}

}
