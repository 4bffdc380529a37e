package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.catalog.EndpointService;
import io.ssmsandbox.emulator.inventory.RouteTable;
import io.ssmsandbox.emulator.inventory.Vpc;
import io.ssmsandbox.emulator.inventory.VpcEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Makes an endpoint that route tables lead to. A route table has one route to a service's
 * prefix list at most.
 */
final class GatewayEndpoint {

	private final Site site;

	private final Vpc vpc;

	private final EndpointService service;

	GatewayEndpoint(Site site, Vpc vpc, EndpointService service) {
		this.site = site;
		this.vpc = vpc;
		this.service = service;
	}

	VpcEndpoint create(Properties properties, @Nullable Map<String, Object> policy) {
		if (properties.flag("PrivateDnsEnabled", false)) {
			throw refused("Private DNS is not supported for Gateway endpoints.");
		}
		if (!properties.texts("SubnetIds").isEmpty() || !properties.texts("SecurityGroupIds").isEmpty()) {
			throw refused("Subnet IDs and security group IDs are not supported for Gateway endpoints.");
		}
		List<String> tables = properties.texts("RouteTableIds");
		tables.forEach(this::checkTable);
		return new VpcEndpoint(this.site.newId("vpce"), this.vpc.id(), this.service.serviceName(),
				VpcEndpoint.Type.GATEWAY, VpcEndpoint.State.PENDING, false, List.of(), List.of(), tables, policy,
				List.of(), List.of(), this.site.now(), ResourceTags.of(this.site, properties));
	}

	private void checkTable(String id) {
		RouteTable table = this.site.inventory()
			.routeTables()
			.findStaying(id)
			.orElseThrow(
					() -> Refusal.byEc2(this.site, Refusal.NOT_FOUND, "The routeTable ID '" + id + "' does not exist"));
		if (!table.vpcId().equals(this.vpc.id())) {
			throw refused("Route table " + id + " belongs to different vpc from VPC endpoint");
		}
		boolean taken = this.site.inventory()
			.endpoints()
			.where((other) -> other.routeTableIds().contains(id))
			.anyMatch((other) -> other.serviceName().equals(this.service.serviceName()));
		if (taken) {
			String prefixList = this.site.catalog()
				.prefixListId(this.site.region(), this.service.name())
				.orElse(this.service.serviceName());
			throw refused("route table " + id + " already has a route with destination-prefix-list-id " + prefixList);
		}
	}

	private ResourceFailure refused(String message) {
		return Refusal.byEc2(this.site, Refusal.INVALID_REQUEST, message);
	}

}
