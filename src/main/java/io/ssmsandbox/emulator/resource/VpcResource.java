package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.catalog.Quota;
import io.ssmsandbox.emulator.inventory.Cidr;
import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.RouteTable;
import io.ssmsandbox.emulator.inventory.Rule;
import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.inventory.Vpc;

/**
 * {@code AWS::EC2::VPC}. EC2 makes a main route table and a default security group with
 * each VPC. Address pools (IPAM) are not emulated.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-vpc.html">AWS::EC2::VPC</a>
 */
final class VpcResource implements ResourceType {

	private static final int SHORTEST_PREFIX = 16;

	private static final int LONGEST_PREFIX = 28;

	@Override
	public String name() {
		return "AWS::EC2::VPC";
	}

	@Override
	public Set<String> properties() {
		return Set.of("CidrBlock", "EnableDnsHostnames", "EnableDnsSupport", "InstanceTenancy", "Tags");
	}

	@Override
	public Set<String> requiredProperties() {
		return Set.of();
	}

	@Override
	public Set<String> attributes() {
		return Set.of("CidrBlock", "CidrBlockAssociations", "DefaultNetworkAcl", "DefaultSecurityGroup",
				"Ipv6CidrBlocks", "VpcId");
	}

	@Override
	public Creation create(Site site, Properties properties) {
		RegionInventory inventory = site.inventory();
		String cidr = cidr(site, properties).toString();
		if (inventory.vpcs().all().size() >= site.quota(Quota.VPCS)) {
			// https://github.com/awslabs/landing-zone-accelerator-on-aws/issues/241
			throw Refusal.byEc2(site, Refusal.GENERAL, "The maximum number of VPCs has been reached.");
		}
		Vpc vpc = new Vpc(site.newId("vpc"), cidr, properties.flag("EnableDnsSupport", true),
				properties.flag("EnableDnsHostnames", false), false, ResourceTags.of(site, properties));
		inventory.vpcs().put(vpc);
		inventory.routeTables().put(new RouteTable(site.newId("rtb"), vpc.id(), true, Map.of()));
		SecurityGroup group = defaultGroup(site, vpc.id());
		inventory.securityGroups().put(group);
		Map<String, Object> attributes = Map.of("CidrBlock", cidr, "CidrBlockAssociations",
				List.of(site.newId("vpc-cidr-assoc")), "DefaultNetworkAcl", site.newId("acl"), "DefaultSecurityGroup",
				group.id(), "Ipv6CidrBlocks", List.of(), "VpcId", vpc.id());
		return new Creation(vpc.id(), vpc.id(), attributes, Durations.seconds(1), Durations.seconds(12), true);
	}

	@Override
	public void created(Site site, String physicalId) {
		// Somebody may have deleted it meanwhile, which nothing in it held back.
		new Network(site).vpc(physicalId);
		site.inventory().vpcs().change(physicalId, Vpc::becomeAvailable);
	}

	@Override
	public void checkDeletion(Site site, String physicalId) {
		if (hasDependants(site.inventory(), physicalId)) {
			throw Refusal.byEc2(site, Refusal.INVALID_REQUEST,
					"The vpc '" + physicalId + "' has dependencies and cannot be deleted.");
		}
	}

	@Override
	public Deletion delete(Site site, String physicalId) {
		checkDeletion(site, physicalId);
		site.inventory().vpcs().startToGo(physicalId);
		return new Deletion(Durations.between(site, 1, 3));
	}

	@Override
	public void deleted(Site site, String physicalId) {
		RegionInventory inventory = site.inventory();
		inventory.vpcs().remove(physicalId);
		inventory.routeTables().removeIf((table) -> table.main() && table.vpcId().equals(physicalId));
		inventory.securityGroups().removeIf((group) -> group.isDefault() && group.vpcId().equals(physicalId));
	}

	private static Cidr cidr(Site site, Properties properties) {
		String text = properties.optionalText("CidrBlock")
			.orElseThrow(() -> new ResourceFailure(
					"Either CIDR Block or IPv4 IPAM Pool and IPv4 Netmask Length must be provided"));
		Cidr cidr = Cidr.parse(text)
			.orElseThrow(() -> Refusal.byEc2(site, Refusal.INVALID_REQUEST,
					"Value (" + text + ") for parameter cidrBlock is invalid. This is not a valid CIDR block."));
		if (cidr.prefixLength() < SHORTEST_PREFIX || cidr.prefixLength() > LONGEST_PREFIX) {
			throw Refusal.byEc2(site, Refusal.INVALID_REQUEST, "The CIDR '" + text + "' is invalid.");
		}
		return cidr;
	}

	/**
	 * Lets its members talk to each other and to anyone.
	 */
	private static SecurityGroup defaultGroup(Site site, String vpcId) {
		String id = site.newId("sg");
		Rule members = new Rule(site.newId("sgr"), Rule.ALL_PROTOCOLS, null, null, null, null, id, null, null);
		return new SecurityGroup(id, vpcId, SecurityGroup.DEFAULT_NAME, "default VPC security group", List.of(members),
				List.of(RuleReader.allowAll(site)), Map.of());
	}

	private static boolean hasDependants(RegionInventory inventory, String vpcId) {
		return inventory.subnets().where((subnet) -> subnet.vpcId().equals(vpcId)).findAny().isPresent()
				|| inventory.endpoints().in(vpcId).findAny().isPresent()
				|| inventory.routeTables()
					.where((table) -> !table.main() && table.vpcId().equals(vpcId))
					.findAny()
					.isPresent()
				|| inventory.networkInterfaces().in(vpcId).findAny().isPresent()
				|| inventory.securityGroups().in(vpcId).anyMatch((group) -> !group.isDefault());
	}

}
