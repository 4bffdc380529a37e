package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.ssmsandbox.emulator.catalog.CatalogZone;
import io.ssmsandbox.emulator.inventory.Cidr;
import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.Subnet;
import io.ssmsandbox.emulator.inventory.Vpc;

/**
 * The type {@code AWS::EC2::Subnet}, IPv4 only.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-subnet.html">AWS::EC2::Subnet</a>
 */
final class SubnetResource implements ResourceType {

	private static final int SHORTEST_PREFIX = 16;

	private static final int LONGEST_PREFIX = 28;

	@Override
	public String name() {
		return "AWS::EC2::Subnet";
	}

	@Override
	public Set<String> properties() {
		return Set.of("AvailabilityZone", "AvailabilityZoneId", "CidrBlock", "MapPublicIpOnLaunch",
				"PrivateDnsNameOptionsOnLaunch", "Tags", "VpcId");
	}

	@Override
	public Set<String> requiredProperties() {
		return Set.of("VpcId");
	}

	@Override
	public Set<String> attributes() {
		return Set.of("AvailabilityZone", "AvailabilityZoneId", "CidrBlock", "Ipv6CidrBlocks",
				"NetworkAclAssociationId", "SubnetId", "VpcId");
	}

	@Override
	public ResourceCreation create(ResourceContext context, ResourceInputs inputs) {
		Vpc vpc = new NetworkLookups(context).vpc(inputs.text("VpcId"));
		CatalogZone catalogZone = zone(context, inputs);
		String cidr = cidr(context, inputs, vpc).toString();
		Subnet subnet = new Subnet(context.newId("subnet"), vpc.id(), cidr, catalogZone.name(),
				inputs.flag("MapPublicIpOnLaunch", false), false, ResourceTags.of(context, inputs));
		context.inventory().subnets().put(subnet);
		Map<String, Object> attributes = Map.of("AvailabilityZone", catalogZone.name(), "AvailabilityZoneId",
				catalogZone.id(), "CidrBlock", cidr, "Ipv6CidrBlocks", List.of(), "NetworkAclAssociationId",
				context.newId("aclassoc"), "SubnetId", subnet.id(), "VpcId", vpc.id());
		return new ResourceCreation(subnet.id(), subnet.id(), attributes, ResourceDurations.seconds(1),
				ResourceDurations.between(context, 5, 10), true);
	}

	@Override
	public void created(ResourceContext context, String physicalId) {
		new NetworkLookups(context).subnet(physicalId);
		context.inventory().subnets().change(physicalId, Subnet::becomeAvailable);
	}

	@Override
	public void checkDeletion(ResourceContext context, String physicalId) {
		RegionInventory inventory = context.inventory();
		if (inventory.networkInterfaces()
			.where((attached) -> attached.subnetId().equals(physicalId))
			.findAny()
			.isPresent()) {
			throw FailureWording.byEc2(context, FailureWording.INVALID_REQUEST,
					"The subnet '" + physicalId + "' has dependencies and cannot be deleted.");
		}
	}

	@Override
	public ResourceDeletion delete(ResourceContext context, String physicalId) {
		checkDeletion(context, physicalId);
		context.inventory().subnets().startToGo(physicalId);
		return new ResourceDeletion(ResourceDurations.between(context, 1, 5));
	}

	@Override
	public void deleted(ResourceContext context, String physicalId) {
		RegionInventory inventory = context.inventory();
		inventory.subnets().remove(physicalId);
		inventory.associations().removeIf((association) -> association.subnetId().equals(physicalId));
	}

	private static CatalogZone zone(ResourceContext context, ResourceInputs inputs) {
		List<CatalogZone> zones = context.catalog().zones(context.region());
		if (inputs.has("AvailabilityZoneId")) {
			String id = inputs.text("AvailabilityZoneId");
			return zones.stream()
				.filter((catalogZone) -> catalogZone.id().equals(id))
				.findFirst()
				.orElseThrow(() -> invalidZone(context, id, "availabilityZoneId"));
		}
		String name = inputs.optionalText("AvailabilityZone").orElseGet(() -> zones.get(0).name());
		return zones.stream()
			.filter((catalogZone) -> catalogZone.name().equals(name))
			.findFirst()
			.orElseThrow(() -> invalidZone(context, name, "availabilityZone"));
	}

	private static ResourceFailureException invalidZone(ResourceContext context, String value, String parameter) {
		String zones = context.catalog()
			.zones(context.region())
			.stream()
			.map(CatalogZone::name)
			.collect(Collectors.joining(", "));
		return FailureWording.byEc2(context, FailureWording.INVALID_REQUEST,
				("Value (%s) for parameter %s is invalid. Subnets can "
						+ "currently only be created in the following availability zones: %s.")
					.formatted(value, parameter, zones));
	}

	private static Cidr cidr(ResourceContext context, ResourceInputs inputs, Vpc vpc) {
		String text = inputs.text("CidrBlock");
		Cidr cidr = Cidr.parse(text)
			.orElseThrow(() -> FailureWording.byEc2(context, FailureWording.INVALID_REQUEST,
					"Value (" + text + ") for parameter cidrBlock is invalid. This is not a valid CIDR block."));
		boolean inside = Cidr.parse(vpc.cidr()).orElseThrow().contains(cidr);
		if (!inside || cidr.prefixLength() < SHORTEST_PREFIX || cidr.prefixLength() > LONGEST_PREFIX) {
			throw FailureWording.byEc2(context, FailureWording.INVALID_REQUEST, "The CIDR '" + text + "' is invalid.");
		}
		boolean taken = context.inventory()
			.subnets()
			.where((other) -> other.vpcId().equals(vpc.id()))
			.anyMatch((other) -> Cidr.parse(other.cidr()).orElseThrow().overlaps(cidr));
		if (taken) {
			throw FailureWording.byEc2(context, FailureWording.INVALID_REQUEST,
					"The CIDR '" + text + "' conflicts with another subnet");
		}
		return cidr;
	}

}
