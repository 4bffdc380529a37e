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
 * Makes an endpoint with an interface in each of its subnets. Its private name must be
 * free in the VPC, and every zone of its subnets must have the service.
 */
final class InterfaceEndpoint {

	private static final int DNS_SUFFIX_LENGTH = 8;

	private static final int ZONE_ID_LENGTH = 13;

	private static final String FULL = "The specified subnet does not have enough free addresses to satisfy the request.";

	private final Site site;

	private final Vpc vpc;

	private final EndpointService service;

	private final Network network;

	InterfaceEndpoint(Site site, Vpc vpc, EndpointService service) {
		this.site = site;
		this.vpc = vpc;
		this.service = service;
		this.network = new Network(site);
	}

	VpcEndpoint create(Properties properties, @Nullable Map<String, Object> policy) {
		boolean privateDns = properties.flag("PrivateDnsEnabled", false);
		List<Subnet> subnets = properties.texts("SubnetIds").stream().map(this.network::subnet).toList();
		List<String> groups = this.network.groups(properties.texts("SecurityGroupIds"), this.vpc.id());
		checkSubnets(subnets);
		if (privateDns) {
			checkPrivateDns();
		}
		// Nothing refuses from here on, or the interfaces would be left behind.
		Map<String, String> tags = ResourceTags.of(this.site, properties);
		String id = this.site.newId("vpce");
		List<String> interfaces = subnets.stream()
			.map((subnet) -> this.network.attach(id, "vpc_endpoint", subnet, groups, null, FULL))
			.map(NetworkInterface::id)
			.toList();
		return new VpcEndpoint(id, this.vpc.id(), this.service.serviceName(), VpcEndpoint.Type.INTERFACE,
				VpcEndpoint.State.PENDING, privateDns, subnets.stream().map(Subnet::id).toList(), groups, List.of(),
				policy, interfaces, dnsEntries(id, subnets), this.site.now(), tags);
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
			if (this.network.freeAddresses(subnet) < 1) {
				throw Refusal.byEc2(this.site, Refusal.LIMIT_EXCEEDED, FULL);
			}
		}
	}

	private void checkPrivateDns() {
		if (!this.vpc.dnsSupport() || !this.vpc.dnsHostnames()) {
			throw refused("Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes "
					+ "set to true for " + this.vpc.id());
		}
		boolean taken = this.site.inventory()
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
	 * One name for all zones, and one for each.
	 */
	private List<DnsEntry> dnsEntries(String id, List<Subnet> subnets) {
		String host = id + "-" + this.site.newSuffix(DNS_SUFFIX_LENGTH).toLowerCase(Locale.ROOT);
		String suffix = this.site.catalog().region(this.site.region()).map(CatalogRegion::urlSuffix).orElseThrow();
		String domain = ".%s.%s.vpce.%s".formatted(this.service.name(), this.site.region(), suffix);
		String hostedZone = "Z" + this.site.newSuffix(ZONE_ID_LENGTH);
		List<DnsEntry> entries = new ArrayList<>();
		entries.add(new DnsEntry(host + domain, hostedZone));
		subnets.forEach(
				(subnet) -> entries.add(new DnsEntry(host + "-" + subnet.availabilityZone() + domain, hostedZone)));
		return entries;
	}

	private ResourceFailure refused(String message) {
		return Refusal.byEc2(this.site, Refusal.INVALID_REQUEST, message);
	}

}
