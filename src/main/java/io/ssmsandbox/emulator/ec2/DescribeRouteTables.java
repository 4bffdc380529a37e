package io.ssmsandbox.emulator.ec2;

import java.util.ArrayList;
import java.util.List;

import io.ssmsandbox.emulator.catalog.EndpointService;
import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.RouteTable;
import io.ssmsandbox.emulator.inventory.RouteTableAssociation;
import io.ssmsandbox.emulator.inventory.Vpc;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the route tables of the region. Each has its local route, and one route for each
 * gateway endpoint of the table.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRouteTables.html">DescribeRouteTables</a>
 */
final class DescribeRouteTables implements ServiceOperation {

	private static final Ec2Paging PAGING = Ec2Paging.between(5, 100);

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		RegionInventory region = world.region(serviceCall.region());
		List<RouteTable> tables = IdKind.ROUTE_TABLE.select(serviceCall, region.routeTables());
		return Ec2Responses.page("routeTableSet",
				PAGING.page(serviceCall, filters(region).apply(serviceCall, tables), RouteTable::id),
				(table) -> element(table, region, world));
	}

	private static Ec2Filters<RouteTable> filters(RegionInventory region) {
		return new Ec2Filters<RouteTable>().on("association.main", RouteTable::main)
			.onEach("association.subnet-id",
					(table) -> associations(table, region).stream().map(RouteTableAssociation::subnetId).toList())
			.on("association.route-table-id",
					(table) -> (table.main() || !associations(table, region).isEmpty()) ? table.id() : null)
			.on("owner-id", (table) -> World.ACCOUNT_ID)
			.on("route-table-id", RouteTable::id)
			.on("vpc-id", RouteTable::vpcId)
			.onTags(RouteTable::tags);
	}

	private static List<RouteTableAssociation> associations(RouteTable table, RegionInventory region) {
		return region.associations().where((association) -> association.routeTableId().equals(table.id())).toList();
	}

	private static XmlElement element(RouteTable table, RegionInventory region, World world) {
		return Ec2Responses.item()
			.text("routeTableId", table.id())
			.text("vpcId", table.vpcId())
			.text("ownerId", World.ACCOUNT_ID)
			.list("routeSet", "item", routes(table, region, world))
			.list("associationSet", "item", associationElements(table, region))
			.list("propagatingVgwSet", "item", List.of())
			.list("tagSet", "item", Ec2Responses.tags(table.tags()));
	}

	private static List<XmlElement> routes(RouteTable table, RegionInventory region, World world) {
		List<XmlElement> routes = new ArrayList<>();
		region.vpcs()
			.find(table.vpcId())
			.map(Vpc::cidr)
			.ifPresent((cidr) -> routes.add(Ec2Responses.item()
				.text("destinationCidrBlock", cidr)
				.text("gatewayId", "local")
				.text("origin", "CreateRouteTable")
				.text("state", "active")));
		region.endpoints()
			.where((endpoint) -> endpoint.routeTableIds().contains(table.id()))
			.forEach((endpoint) -> routes.add(Ec2Responses.item()
				.text("destinationPrefixListId", prefixList(endpoint.serviceName(), region, world))
				.text("gatewayId", endpoint.id())
				.text("origin", "CreateRoute")
				.text("state", "active")));
		return routes;
	}

	private static String prefixList(String serviceName, RegionInventory region, World world) {
		return world.catalog()
			.endpointServices(region.name())
			.stream()
			.filter((service) -> service.serviceName().equals(serviceName))
			.map(EndpointService::name)
			.flatMap((name) -> world.catalog().prefixListId(region.name(), name).stream())
			.findFirst()
			.orElseThrow();
	}

	private static List<XmlElement> associationElements(RouteTable table, RegionInventory region) {
		List<XmlElement> elements = new ArrayList<>();
		if (table.main()) {
			elements.add(association("rtbassoc-" + Ec2Responses.suffix(table.id()), table).text("main", true));
		}
		associations(table, region).forEach((each) -> elements
			.add(association(each.id(), table).text("subnetId", each.subnetId()).text("main", false)));
		return elements;
	}

	private static XmlElement association(String id, RouteTable table) {
		return Ec2Responses.item()
			.text("routeTableAssociationId", id)
			.text("routeTableId", table.id())
			.add(XmlElement.of("associationState").text("state", "associated"));
	}

}
