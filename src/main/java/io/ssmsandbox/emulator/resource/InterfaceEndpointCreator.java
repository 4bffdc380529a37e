package io.ssmsandbox.emulator.resource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.ssmsandbox.emulator.catalog.CatalogRegion;
import io.ssmsandbox.emulator.catalog.EndpointService;
import io.ssmsandbox.emulator.inventory.NetworkInterface;
import io.ssmsandbox.emulator.inventory.Subnet;
import io.ssmsandbox.emulator.inventory.Vpc;
import io.ssmsandbox.emulator.inventory.VpcEndpoint.DnsEntry;
import io.ssmsandbox.emulator.inventory.VpcEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Creates interface endpoints, with an interface in each subnet. The private name must be
 * free in the VPC, and the service must exist in every zone of the subnets.
 */
final class InterfaceEndpointCreator {

	private static final int DNS_SUFFIX_LENGTH = 8;

	private static final int ZONE_ID_LENGTH = 13;

	private static final String FULL = "The specified subnet does not have enough free addresses to satisfy the request.";

	private final ResourceContext context;

	private final Vpc vpc;

	private final EndpointService service;

	private final NetworkLookups networkLookups;

	InterfaceEndpointCreator(ResourceContext context, Vpc vpc, EndpointService service) {
		this.context = context;
		this.vpc = vpc;
		this.service = service;
		this.networkLookups = new NetworkLookups(context);
	}

	VpcEndpoint create(ResourceInputs inputs, @Nullable Map<String, Object> policy) {
		boolean privateDns = inputs.flag("PrivateDnsEnabled", false);
		List<Subnet> subnets = inputs.texts("SubnetIds").stream().map(this.networkLookups::subnet).toList();
		List<String> groups = this.networkLookups.groups(inputs.texts("SecurityGroupIds"), this.vpc.id());
		checkSubnets(subnets);
		if (privateDns) {
			checkPrivateDns();
		}
		// From here on nothing may be refused, because that would leave interfaces
		// behind.
		Map<String, String> tags = ResourceTags.of(this.context, inputs);
		String id = this.context.newId("vpce");
		List<String> interfaces = subnets.stream()
			.map((subnet) -> this.networkLookups.attach(id, "vpc_endpoint", subnet, groups, null, FULL))
			.map(NetworkInterface::id)
			.toList();
		return new VpcEndpoint(id, this.vpc.id(), this.service.serviceName(), VpcEndpoint.Type.INTERFACE,
				VpcEndpoint.State.PENDING, privateDns, subnets.stream().map(Subnet::id).toList(), groups, List.of(),
				policy, interfaces, dnsEntries(id, subnets), this.context.now(), tags);
	}

	private void checkSubnets(List<Subnet> subnets) {
		Set<String> zones = new HashSet<>();
		for (Subnet subnet : subnets) {
			if (!subnet.vpcId().equals(this.vpc.id())) {
				throw refused("The subnet ID '" + subnet.id() + "' does not exist in VPC '" + this.vpc.id() + "'");
			}
			if (!this.service.zones().contains(subnet.availabilityZone())) {
				throw refused("The VPC endpoint service " + this.service.serviceName()
						+ " does not support the availability zone of the subnet: " + subnet.id());
			}
			if (!zones.add(subnet.availabilityZone())) {
				throw refused("Found another VPC endpoint subnet in the availability zone of " + subnet.id()
						+ ". VPC endpoint subnets should be in different availability zones supported by the VPC "
						+ "endpoint service.");
			}
			if (this.networkLookups.freeAddresses(subnet) < 1) {
				throw FailureWording.byEc2(this.context, FailureWording.LIMIT_EXCEEDED, FULL);
			}
		}
	}

	private void checkPrivateDns() {
		if (!this.vpc.dnsSupport() || !this.vpc.dnsHostnames()) {
			throw refused("Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes "
					+ "set to true for " + this.vpc.id());
		}
		boolean taken = this.context.inventory()
			.endpoints()
			.where((other) -> other.isInterface() && other.privateDns() && other.vpcId().equals(this.vpc.id()))
			.anyMatch((other) -> other.serviceName().equals(this.service.serviceName()));
		if (taken) {
			throw refused("private-dns-enabled cannot be set because there is already a conflicting DNS domain for "
					+ Objects.requireNonNullElse(this.service.privateDnsName(), this.service.serviceName())
					+ " in the VPC " + this.vpc.id());
		}
	}

	/**
	 * Returns one name for all zones, and one for each zone.
	 */
	private List<DnsEntry> dnsEntries(String id, List<Subnet> subnets) {
		String host = id + "-" + this.context.newSuffix(DNS_SUFFIX_LENGTH).toLowerCase(Locale.ROOT);
		String suffix = this.context.catalog()
			.region(this.context.region())
			.map(CatalogRegion::urlSuffix)
			.orElseThrow();
		String domain = ".%s.%s.vpce.%s".formatted(this.service.name(), this.context.region(), suffix);
		String hostedZone = "Z" + this.context.newSuffix(ZONE_ID_LENGTH);
		List<DnsEntry> entries = new ArrayList<>();
		entries.add(new DnsEntry(host + domain, hostedZone));
		subnets.forEach(
				(subnet) -> entries.add(new DnsEntry(host + "-" + subnet.availabilityZone() + domain, hostedZone)));
		return entries;
	}

	private ResourceFailureException refused(String message) {
		return FailureWording.byEc2(this.context, FailureWording.INVALID_REQUEST, message);
	}

}
