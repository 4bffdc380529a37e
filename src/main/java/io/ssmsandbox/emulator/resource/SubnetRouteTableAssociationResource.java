package io.ssmsandbox.emulator.resource;

import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.RouteTable;
import io.ssmsandbox.emulator.inventory.RouteTableAssociation;
import io.ssmsandbox.emulator.inventory.Subnet;

/**
 * {@code AWS::EC2::SubnetRouteTableAssociation}.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-subnetroutetableassociation.html">AWS::EC2::SubnetRouteTableAssociation</a>
 */
final class SubnetRouteTableAssociationResource implements ResourceType {

	@Override
	public String name() {
		return "AWS::EC2::SubnetRouteTableAssociation";
	}

	@Override
	public Set<String> properties() {
		return Set.of("RouteTableId", "SubnetId");
	}

	@Override
	public Set<String> requiredProperties() {
		return Set.of("RouteTableId", "SubnetId");
	}

	@Override
	public Set<String> attributes() {
		return Set.of("Id");
	}

	@Override
	public Creation create(Site site, Properties properties) {
		RegionInventory inventory = site.inventory();
		String tableId = properties.text("RouteTableId");
		RouteTable table = inventory.routeTables()
			.findStaying(tableId)
			.orElseThrow(
					() -> Refusal.byEc2(site, Refusal.NOT_FOUND, "The routeTable ID '" + tableId + "' does not exist"));
		Subnet subnet = new Network(site).subnet(properties.text("SubnetId"));
		if (!table.vpcId().equals(subnet.vpcId())) {
			throw Refusal.byEc2(site, Refusal.INVALID_REQUEST,
					"Route table %s and subnet %s belong to different networks".formatted(table.id(), subnet.id()));
		}
		if (inventory.associations().where((other) -> other.subnetId().equals(subnet.id())).findAny().isPresent()) {
			throw Refusal.byEc2(site, Refusal.ALREADY_EXISTS, "the specified association for route table " + table.id()
					+ " conflicts with an existing association");
		}
		RouteTableAssociation association = new RouteTableAssociation(site.newId("rtbassoc"), table.id(), subnet.id());
		inventory.associations().put(association);
		return new Creation(association.id(), association.id(), Map.of("Id", association.id()), Durations.seconds(1),
				Durations.seconds(3), false);
	}

	@Override
	public Deletion delete(Site site, String physicalId) {
		return new Deletion(Durations.between(site, 1, 2));
	}

	@Override
	public void deleted(Site site, String physicalId) {
		site.inventory().associations().remove(physicalId);
	}

}
