package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Set;

import io.ssmsandbox.emulator.inventory.NetworkInterface;
import io.ssmsandbox.emulator.inventory.Subnet;
import org.jspecify.annotations.Nullable;

/**
 * The network settings of an instance. They come either from its own properties or from
 * its one network interface, never from both.
 *
 * @param address the private address that it requests, or {@code null}
 */
record InstanceNetworking(Subnet subnet, List<String> groupIds, @Nullable String address) {

	private static final Set<String> INTERFACE = Set.of("AssociatePublicIpAddress", "DeleteOnTermination",
			"Description", "DeviceIndex", "GroupSet", "PrivateIpAddress", "SubnetId");

	static InstanceNetworking read(ResourceContext context, ResourceInputs inputs) {
		List<ResourceInputs> interfaces = inputs.structures("NetworkInterfaces");
		if (interfaces.isEmpty()) {
			return read(context, inputs, inputs, "SecurityGroupIds");
		}
		if (inputs.has("SubnetId")) {
			throw refused(context,
					"Network interfaces and an instance-level subnet ID may not be specified on the same request");
		}
		if (inputs.has("SecurityGroupIds")) {
			throw refused(context,
					"Network interfaces and an instance-level security groups may not be specified on the same request");
		}
		if (inputs.has("PrivateIpAddress")) {
			throw refused(context,
					"Network interfaces and an instance-level private IP address may not be specified on the same request");
		}
		if (interfaces.size() > 1) {
			throw refused(context, "Interface count " + interfaces.size() + " exceeds the limit of this emulation, 1");
		}
		ResourceInputs only = interfaces.get(0).only(INTERFACE);
		only.text("DeviceIndex");
		return read(context, inputs, only, "GroupSet");
	}

	NetworkInterface attach(ResourceContext context, String instanceId) {
		return new NetworkLookups(context).attach(instanceId, "interface", this.subnet, this.groupIds, this.address,
				"There are not enough free addresses in subnet '" + this.subnet.id()
						+ "' to satisfy the requested number of instances.");
	}

	private static InstanceNetworking read(ResourceContext context, ResourceInputs instance, ResourceInputs place,
			String groups) {
		NetworkLookups networkLookups = new NetworkLookups(context);
		Subnet subnet = networkLookups.subnet(place.optionalText("SubnetId")
			.orElseThrow(() -> FailureWording.byEc2(context, FailureWording.INVALID_REQUEST,
					"No default VPC for this user. GroupName is only supported for EC2-Classic and default VPC.")));
		String zone = instance.optionalText("AvailabilityZone").orElse(subnet.availabilityZone());
		if (!zone.equals(subnet.availabilityZone())) {
			throw refused(context, "Invalid availability zone: [" + zone + "]");
		}
		return new InstanceNetworking(subnet, networkLookups.groups(place.texts(groups), subnet.vpcId()),
				place.optionalText("PrivateIpAddress").orElse(null));
	}

	private static ResourceFailureException refused(ResourceContext context, String message) {
		return FailureWording.byEc2(context, FailureWording.INVALID_REQUEST, message);
	}

}
