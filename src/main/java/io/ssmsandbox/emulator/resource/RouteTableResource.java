package io.ssmsandbox.emulator.resource;

import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.inventory.RouteTable;
import io.ssmsandbox.emulator.inventory.Vpc;

/**
 * {@code AWS::EC2::RouteTable}.
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
	public Creation create(Site site, Properties properties) {
		Vpc vpc = new Network(site).vpc(properties.text("VpcId"));
		RouteTable table = new RouteTable(site.newId("rtb"), vpc.id(), false, ResourceTags.of(site, properties));
		site.inventory().routeTables().put(table);
		return new Creation(table.id(), table.id(), Map.of("RouteTableId", table.id(), "VpcId", vpc.id()),
				Durations.seconds(1), Durations.between(site, 5, 10), true);
	}

	@Override
	public void created(Site site, String physicalId) {
		if (site.inventory().routeTables().findStaying(physicalId).isEmpty()) {
			throw Refusal.byEc2(site, Refusal.NOT_FOUND, "The routeTable ID '" + physicalId + "' does not exist");
		}
	}

	@Override
	public void checkDeletion(Site site, String physicalId) {
		boolean used = site.inventory()
			.associations()
			.where((association) -> association.routeTableId().equals(physicalId))
			.findAny()
			.isPresent();
		if (used || site.inventory().routeTables().find(physicalId).filter(RouteTable::main).isPresent()) {
			throw Refusal.byEc2(site, Refusal.INVALID_REQUEST,
					"The routeTable '" + physicalId + "' has dependencies and cannot be deleted.");
		}
	}

	@Override
	public Deletion delete(Site site, String physicalId) {
		checkDeletion(site, physicalId);
		site.inventory().routeTables().startToGo(physicalId);
		return new Deletion(Durations.between(site, 1, 3));
	}

	@Override
	public void deleted(Site site, String physicalId) {
		site.inventory().routeTables().remove(physicalId);
	}

}
