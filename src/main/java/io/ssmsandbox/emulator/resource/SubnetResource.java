package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.ssmsandbox.emulator.catalog.Zone;
import io.ssmsandbox.emulator.inventory.Cidr;
import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.Subnet;
import io.ssmsandbox.emulator.inventory.Vpc;

/**
 * {@code AWS::EC2::Subnet}, IPv4 only.
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
	public Creation create(Site site, Properties properties) {
		Vpc vpc = new Network(site).vpc(properties.text("VpcId"));
		Zone zone = zone(site, properties);
		String cidr = cidr(site, properties, vpc).toString();
		Subnet subnet = new Subnet(site.newId("subnet"), vpc.id(), cidr, zone.name(),
				properties.flag("MapPublicIpOnLaunch", false), false, ResourceTags.of(site, properties));
		site.inventory().subnets().put(subnet);
		Map<String, Object> attributes = Map.of("AvailabilityZone", zone.name(), "AvailabilityZoneId", zone.id(),
				"CidrBlock", cidr, "Ipv6CidrBlocks", List.of(), "NetworkAclAssociationId", site.newId("aclassoc"),
				"SubnetId", subnet.id(), "VpcId", vpc.id());
		return new Creation(subnet.id(), subnet.id(), attributes, Durations.seconds(1), Durations.between(site, 5, 10),
				true);
	}

	@Override
	public void created(Site site, String physicalId) {
		new Network(site).subnet(physicalId);
		site.inventory().subnets().change(physicalId, Subnet::becomeAvailable);
	}

	@Override
	public void checkDeletion(Site site, String physicalId) {
		RegionInventory inventory = site.inventory();
		if (inventory.networkInterfaces()
			.where((attached) -> attached.subnetId().equals(physicalId))
			.findAny()
			.isPresent()) {
			throw Refusal.byEc2(site, Refusal.INVALID_REQUEST,
					"The subnet '" + physicalId + "' has dependencies and cannot be deleted.");
		}
	}

	@Override
	public Deletion delete(Site site, String physicalId) {
		checkDeletion(site, physicalId);
		site.inventory().subnets().startToGo(physicalId);
		return new Deletion(Durations.between(site, 1, 5));
	}

	@Override
	public void deleted(Site site, String physicalId) {
		RegionInventory inventory = site.inventory();
		inventory.subnets().remove(physicalId);
		inventory.associations().removeIf((association) -> association.subnetId().equals(physicalId));
	}

	private static Zone zone(Site site, Properties properties) {
		List<Zone> zones = site.catalog().zones(site.region());
		if (properties.has("AvailabilityZoneId")) {
			String id = properties.text("AvailabilityZoneId");
			return zones.stream()
				.filter((zone) -> zone.id().equals(id))
				.findFirst()
				.orElseThrow(() -> invalidZone(site, id, "availabilityZoneId"));
		}
		String name = properties.optionalText("AvailabilityZone").orElseGet(() -> zones.get(0).name());
		return zones.stream()
			.filter((zone) -> zone.name().equals(name))
			.findFirst()
			.orElseThrow(() -> invalidZone(site, name, "availabilityZone"));
	}

	private static ResourceFailure invalidZone(Site site, String value, String parameter) {
		String zones = site.catalog().zones(site.region()).stream().map(Zone::name).collect(Collectors.joining(", "));
		return Refusal.byEc2(site, Refusal.INVALID_REQUEST,
				("Value (%s) for parameter %s is invalid. Subnets can "
						+ "currently only be created in the following availability zones: %s.")
					.formatted(value, parameter, zones));
	}

	private static Cidr cidr(Site site, Properties properties, Vpc vpc) {
		String text = properties.text("CidrBlock");
		Cidr cidr = Cidr.parse(text)
			.orElseThrow(() -> Refusal.byEc2(site, Refusal.INVALID_REQUEST,
					"Value (" + text + ") for parameter cidrBlock is invalid. This is not a valid CIDR block."));
		boolean inside = Cidr.parse(vpc.cidr()).orElseThrow().contains(cidr);
		if (!inside || cidr.prefixLength() < SHORTEST_PREFIX || cidr.prefixLength() > LONGEST_PREFIX) {
			throw Refusal.byEc2(site, Refusal.INVALID_REQUEST, "The CIDR '" + text + "' is invalid.");
		}
		boolean taken = site.inventory()
			.subnets()
			.where((other) -> other.vpcId().equals(vpc.id()))
			.anyMatch((other) -> Cidr.parse(other.cidr()).orElseThrow().overlaps(cidr));
		if (taken) {
			throw Refusal.byEc2(site, Refusal.INVALID_REQUEST, "The CIDR '" + text + "' conflicts with another subnet");
		}
		return cidr;
	}

}
