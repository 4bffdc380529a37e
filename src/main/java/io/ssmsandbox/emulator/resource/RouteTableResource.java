package io.ssmsandbox.emulator.resource;

import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.inventory.RouteTable;
import io.ssmsandbox.emulator.inventory.Vpc;

/**
 * The type {@code AWS::EC2::RouteTable}.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-routetable.html">AWS::EC2::RouteTable</a>
 */
final class RouteTableResource implements ResourceType {

	@Override
	public String name() {
		return "AWS::EC2::RouteTable";
	}

	@Override
	public Set<String> properties() {
		return Set.of("Tags", "VpcId");
	}

	@Override
	public Set<String> requiredProperties() {
		return Set.of("VpcId");
	}

	@Override
	public Set<String> attributes() {
		return Set.of("RouteTableId", "VpcId");
	}

	@Override
	public ResourceCreation create(ResourceContext context, ResourceInputs inputs) {
		Vpc vpc = new NetworkLookups(context).vpc(inputs.text("VpcId"));
		RouteTable table = new RouteTable(context.newId("rtb"), vpc.id(), false, ResourceTags.of(context, inputs));
		context.inventory().routeTables().put(table);
		return new ResourceCreation(table.id(), table.id(), Map.of("RouteTableId", table.id(), "VpcId", vpc.id()),
				ResourceDurations.seconds(1), ResourceDurations.between(context, 5, 10), true);
	}

	@Override
	public void created(ResourceContext context, String physicalId) {
		if (context.inventory().routeTables().findStaying(physicalId).isEmpty()) {
			throw FailureWording.byEc2(context, FailureWording.NOT_FOUND,
					"The routeTable ID '" + physicalId + "' does not exist");
		}
	}

	@Override
	public void checkDeletion(ResourceContext context, String physicalId) {
		boolean used = context.inventory()
			.associations()
			.where((association) -> association.routeTableId().equals(physicalId))
			.findAny()
			.isPresent();
		if (used || context.inventory().routeTables().find(physicalId).filter(RouteTable::main).isPresent()) {
			throw FailureWording.byEc2(context, FailureWording.INVALID_REQUEST,
					"The routeTable '" + physicalId + "' has dependencies and cannot be deleted.");
		}
	}

	@Override
	public ResourceDeletion delete(ResourceContext context, String physicalId) {
		checkDeletion(context, physicalId);
		context.inventory().routeTables().startToGo(physicalId);
		return new ResourceDeletion(ResourceDurations.between(context, 1, 3));
	}

	@Override
	public void deleted(ResourceContext context, String physicalId) {
		context.inventory().routeTables().remove(physicalId);
	}

}
