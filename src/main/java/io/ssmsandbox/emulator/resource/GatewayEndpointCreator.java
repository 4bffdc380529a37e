package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.catalog.EndpointService;
import io.ssmsandbox.emulator.inventory.RouteTable;
import io.ssmsandbox.emulator.inventory.Vpc;
import io.ssmsandbox.emulator.inventory.VpcEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Creates gateway endpoints, which route tables use. A route table has at most one route
 * to a service's prefix list.
 */
final class GatewayEndpointCreator {

	private final ResourceContext context;

	private final Vpc vpc;

	private final EndpointService service;

	GatewayEndpointCreator(ResourceContext context, Vpc vpc, EndpointService service) {
		this.context = context;
		this.vpc = vpc;
		this.service = service;
	}

	VpcEndpoint create(ResourceInputs inputs, @Nullable Map<String, Object> policy) {
		if (inputs.flag("PrivateDnsEnabled", false)) {
			throw refused("Private DNS is not supported for Gateway endpoints.");
		}
		if (!inputs.texts("SubnetIds").isEmpty() || !inputs.texts("SecurityGroupIds").isEmpty()) {
			throw refused("Subnet IDs and security group IDs are not supported for Gateway endpoints.");
		}
		List<String> tables = inputs.texts("RouteTableIds");
		tables.forEach(this::checkTable);
		return new VpcEndpoint(this.context.newId("vpce"), this.vpc.id(), this.service.serviceName(),
				VpcEndpoint.Type.GATEWAY, VpcEndpoint.State.PENDING, false, List.of(), List.of(), tables, policy,
				List.of(), List.of(), this.context.now(), ResourceTags.of(this.context, inputs));
	}

	private void checkTable(String id) {
		RouteTable table = this.context.inventory()
			.routeTables()
			.findStaying(id)
			.orElseThrow(() -> FailureWording.byEc2(this.context, FailureWording.NOT_FOUND,
					"The routeTable ID '" + id + "' does not exist"));
		if (!table.vpcId().equals(this.vpc.id())) {
			throw refused("Route table " + id + " belongs to different vpc from VPC endpoint");
		}
		boolean taken = this.context.inventory()
			.endpoints()
			.where((other) -> other.routeTableIds().contains(id))
			.anyMatch((other) -> other.serviceName().equals(this.service.serviceName()));
		if (taken) {
			String prefixList = this.context.catalog()
				.prefixListId(this.context.region(), this.service.name())
				.orElse(this.service.serviceName());
			throw refused("route table " + id + " already has a route with destination-prefix-list-id " + prefixList);
		}
	}

	private ResourceFailureException refused(String message) {
		return FailureWording.byEc2(this.context, FailureWording.INVALID_REQUEST, message);
	}

}
