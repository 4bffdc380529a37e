package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.ssmsandbox.emulator.inventory.Cidr;
import io.ssmsandbox.emulator.inventory.NetworkInterface;
import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.inventory.Subnet;
import io.ssmsandbox.emulator.inventory.Vpc;
import org.jspecify.annotations.Nullable;

/**
 * Finds the network objects in the properties of EC2 types, and creates network
 * interfaces with their addresses.
 */
final class NetworkLookups {

	/** AWS reserves the first four addresses of a subnet and the last one. */
	private static final int RESERVED_AT_START = 4;

	private final ResourceContext context;

	private final RegionInventory inventory;

	NetworkLookups(ResourceContext context) {
		this.context = context;
		this.inventory = context.inventory();
	}

	Vpc vpc(String id) {
		return this.inventory.vpcs().findStaying(id).orElseThrow(notFound("The vpc ID '" + id + "' does not exist"));
	}

	Subnet subnet(String id) {
		return this.inventory.subnets()
			.findStaying(id)
			.orElseThrow(notFound("The subnet ID '" + id + "' does not exist"));
	}

	/**
	 * Returns the groups with the ids, or the VPC's default group when there are no ids.
	 */
	List<String> groups(List<String> ids, String vpcId) {
		for (String id : ids) {
			this.inventory.securityGroups()
				.findStaying(id)
				.filter((group) -> group.vpcId().equals(vpcId))
				.orElseThrow(notFound("The security group '" + id + "' does not exist in VPC '" + vpcId + "'"));
		}
		return ids.isEmpty() ? this.inventory.securityGroups()
			.in(vpcId)
			.filter(SecurityGroup::isDefault)
			.map(SecurityGroup::id)
			.toList() : ids;
	}

	/**
	 * Creates a network interface in a subnet.
	 * @param address the requested address, or {@code null} for any
	 * @param full the service's message when the subnet has no free address
	 */
	NetworkInterface attach(String ownerId, String interfaceType, Subnet subnet, List<String> groupIds,
			@Nullable String address, String full) {
		String chosen = (address != null) ? requested(subnet, address) : free(subnet, full);
		NetworkInterface attached = new NetworkInterface(this.context.newId("eni"), ownerId, interfaceType,
				subnet.vpcId(), subnet.id(), subnet.availabilityZone(), chosen, groupIds);
		this.inventory.networkInterfaces().put(attached);
		return attached;
	}

	/**
	 * Returns the number of free addresses in the subnet.
	 */
	long freeAddresses(Subnet subnet) {
		Cidr block = Cidr.parse(subnet.cidr()).orElseThrow();
		return block.size() - RESERVED_AT_START - 1 - used(subnet).size();
	}

	void detachAll(String ownerId) {
		this.inventory.networkInterfaces().removeIf((each) -> each.ownerId().equals(ownerId));
	}

	private String requested(Subnet subnet, String address) {
		Cidr block = Cidr.parse(subnet.cidr()).orElseThrow();
		long number = Cidr.parseAddress(address)
			.orElseThrow(() -> FailureWording.byEc2(this.context, FailureWording.INVALID_REQUEST,
					"Value (" + address + ") for parameter privateIpAddress is invalid. Invalid IPv4 address."));
		if (!block.contains(number)) {
			throw FailureWording.byEc2(this.context, FailureWording.INVALID_REQUEST,
					"Address " + address + " does not fall within the subnet's address range");
		}
		if (number < block.network() + RESERVED_AT_START || number == block.last()) {
			throw FailureWording.byEc2(this.context, FailureWording.INVALID_REQUEST,
					"Address " + address + " is in subnet's reserved address range");
		}
		if (used(subnet).contains(address)) {
			throw FailureWording.byEc2(this.context, FailureWording.INVALID_REQUEST,
					"Address " + address + " is in use.");
		}
		return address;
	}

	private String free(Subnet subnet, String full) {
		Cidr block = Cidr.parse(subnet.cidr()).orElseThrow();
		Set<String> used = used(subnet);
		for (long number = block.network() + RESERVED_AT_START; number < block.last(); number++) {
			String address = Cidr.formatAddress(number);
			if (!used.contains(address)) {
				return address;
			}
		}
		throw FailureWording.byEc2(this.context, FailureWording.LIMIT_EXCEEDED, full);
	}

	private Set<String> used(Subnet subnet) {
		return this.inventory.networkInterfaces()
			.in(subnet.vpcId())
			.filter((each) -> each.subnetId().equals(subnet.id()))
			.map(NetworkInterface::privateIp)
			.collect(Collectors.toSet());
	}

	private Supplier<ResourceFailureException> notFound(String message) {
		return () -> FailureWording.byEc2(this.context, FailureWording.NOT_FOUND, message);
	}

}
