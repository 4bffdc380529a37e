package io.ssmsandbox.emulator.resource;

import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.RouteTable;
import io.ssmsandbox.emulator.inventory.RouteTableAssociation;
import io.ssmsandbox.emulator.inventory.Subnet;

/**
 * The type {@code AWS::EC2::SubnetRouteTableAssociation}.
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
	public ResourceCreation create(ResourceContext context, ResourceInputs inputs) {
		RegionInventory inventory = context.inventory();
		String tableId = inputs.text("RouteTableId");
		RouteTable table = inventory.routeTables()
			.findStaying(tableId)
			.orElseThrow(() -> FailureWording.byEc2(context, FailureWording.NOT_FOUND,
					"The routeTable ID '" + tableId + "' does not exist"));
		Subnet subnet = new NetworkLookups(context).subnet(inputs.text("SubnetId"));
		if (!table.vpcId().equals(subnet.vpcId())) {
			throw FailureWording.byEc2(context, FailureWording.INVALID_REQUEST,
					"Route table %s and subnet %s belong to different networks".formatted(table.id(), subnet.id()));
		}
		if (inventory.associations().where((other) -> other.subnetId().equals(subnet.id())).findAny().isPresent()) {
			throw FailureWording.byEc2(context, FailureWording.ALREADY_EXISTS,
					"the specified association for route table " + table.id()
							+ " conflicts with an existing association");
		}
		RouteTableAssociation association = new RouteTableAssociation(context.newId("rtbassoc"), table.id(),
				subnet.id());
		inventory.associations().put(association);
		return new ResourceCreation(association.id(), association.id(), Map.of("Id", association.id()),
				ResourceDurations.seconds(1), ResourceDurations.seconds(3), false);
	}

	@Override
	public ResourceDeletion delete(ResourceContext context, String physicalId) {
		return new ResourceDeletion(ResourceDurations.between(context, 1, 2));
	}

	@Override
	public void deleted(ResourceContext context, String physicalId) {
		context.inventory().associations().remove(physicalId);
	}

}
