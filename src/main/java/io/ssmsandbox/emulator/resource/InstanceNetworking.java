package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Set;

import io.ssmsandbox.emulator.inventory.NetworkInterface;
import io.ssmsandbox.emulator.inventory.Subnet;
import org.jspecify.annotations.Nullable;

/**
 * Where an instance is put: its properties say so either themselves or in their one
 * network interface, never in both places.
 *
 * @param address the private address it asks for, or null
 */
record InstanceNetworking(Subnet subnet, List<String> groupIds, @Nullable String address) {

	private static final Set<String> INTERFACE = Set.of("AssociatePublicIpAddress", "DeleteOnTermination",
			"Description", "DeviceIndex", "GroupSet", "PrivateIpAddress", "SubnetId");

	static InstanceNetworking read(Site site, Properties properties) {
		List<Properties> interfaces = properties.structures("NetworkInterfaces");
		if (interfaces.isEmpty()) {
			return read(site, properties, properties, "SecurityGroupIds");
		}
		if (properties.has("SubnetId")) {
			throw refused(site,
					"Network interfaces and an instance-level subnet ID may not be specified on the same request");
		}
		if (properties.has("SecurityGroupIds")) {
			throw refused(site,
					"Network interfaces and an instance-level security groups may not be specified on the same request");
		}
		if (properties.has("PrivateIpAddress")) {
			throw refused(site,
					"Network interfaces and an instance-level private IP address may not be specified on the same request");
		}
		if (interfaces.size() > 1) {
			throw refused(site, "Interface count " + interfaces.size() + " exceeds the limit of this emulation, 1");
		}
		Properties only = interfaces.get(0).only(INTERFACE);
		only.text("DeviceIndex");
		return read(site, properties, only, "GroupSet");
	}

	NetworkInterface attach(Site site, String instanceId) {
		return new Network(site).attach(instanceId, "interface", this.subnet, this.groupIds, this.address,
				"There are not enough free addresses in subnet '" + this.subnet.id()
						+ "' to satisfy the requested number of instances.");
	}

	private static InstanceNetworking read(Site site, Properties instance, Properties place, String groups) {
		Network network = new Network(site);
		Subnet subnet = network.subnet(place.optionalText("SubnetId")
			.orElseThrow(() -> Refusal.byEc2(site, Refusal.INVALID_REQUEST,
					"No default VPC for this user. GroupName is only supported for EC2-Classic and default VPC.")));
		String zone = instance.optionalText("AvailabilityZone").orElse(subnet.availabilityZone());
		if (!zone.equals(subnet.availabilityZone())) {
			throw refused(site, "Invalid availability zone: [" + zone + "]");
		}
		return new InstanceNetworking(subnet, network.groups(place.texts(groups), subnet.vpcId()),
				place.optionalText("PrivateIpAddress").orElse(null));
	}

	private static ResourceFailure refused(Site site, String message) {
		return Refusal.byEc2(site, Refusal.INVALID_REQUEST, message);
	}

}
