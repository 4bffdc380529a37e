package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.inventory.Cidr;
import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.RouteTable;
import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.inventory.SecurityRule;
import io.ssmsandbox.emulator.inventory.Vpc;

/**
 * The type {@code AWS::EC2::VPC}. EC2 creates a main route table and a default security
 * group with each VPC. Address pools (IPAM) are not emulated.
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
	public ResourceCreation create(ResourceContext context, ResourceInputs inputs) {
		RegionInventory inventory = context.inventory();
		String cidr = cidr(context, inputs).toString();
		if (inventory.vpcs().all().size() >= context.quota(QuotaDefinition.VPCS)) {
			// https://github.com/awslabs/landing-zone-accelerator-on-aws/issues/241
			throw FailureWording.byEc2(context, FailureWording.GENERAL, "The maximum number of VPCs has been reached.");
		}
		Vpc vpc = new Vpc(context.newId("vpc"), cidr, inputs.flag("EnableDnsSupport", true),
				inputs.flag("EnableDnsHostnames", false), false, ResourceTags.of(context, inputs));
		inventory.vpcs().put(vpc);
		inventory.routeTables().put(new RouteTable(context.newId("rtb"), vpc.id(), true, Map.of()));
		SecurityGroup group = defaultGroup(context, vpc.id());
		inventory.securityGroups().put(group);
		Map<String, Object> attributes = Map.of("CidrBlock", cidr, "CidrBlockAssociations",
				List.of(context.newId("vpc-cidr-assoc")), "DefaultNetworkAcl", context.newId("acl"),
				"DefaultSecurityGroup", group.id(), "Ipv6CidrBlocks", List.of(), "VpcId", vpc.id());
		return new ResourceCreation(vpc.id(), vpc.id(), attributes, ResourceDurations.seconds(1),
				ResourceDurations.seconds(12), true);
	}

	@Override
	public void created(ResourceContext context, String physicalId) {
		// A caller may have deleted the VPC meanwhile, because nothing in it blocked the
		// deletion.
		new NetworkLookups(context).vpc(physicalId);
		context.inventory().vpcs().change(physicalId, Vpc::becomeAvailable);
	}

	@Override
	public void checkDeletion(ResourceContext context, String physicalId) {
		if (hasDependants(context.inventory(), physicalId)) {
			throw FailureWording.byEc2(context, FailureWording.INVALID_REQUEST,
					"The vpc '" + physicalId + "' has dependencies and cannot be deleted.");
		}
	}

	@Override
	public ResourceDeletion delete(ResourceContext context, String physicalId) {
		checkDeletion(context, physicalId);
		context.inventory().vpcs().startToGo(physicalId);
		return new ResourceDeletion(ResourceDurations.between(context, 1, 3));
	}

	@Override
	public void deleted(ResourceContext context, String physicalId) {
		RegionInventory inventory = context.inventory();
		inventory.vpcs().remove(physicalId);
		inventory.routeTables().removeIf((table) -> table.main() && table.vpcId().equals(physicalId));
		inventory.securityGroups().removeIf((group) -> group.isDefault() && group.vpcId().equals(physicalId));
	}

	private static Cidr cidr(ResourceContext context, ResourceInputs inputs) {
		String text = inputs.optionalText("CidrBlock")
			.orElseThrow(() -> new ResourceFailureException(
					"Either CIDR Block or IPv4 IPAM Pool and IPv4 Netmask Length must be provided"));
		Cidr cidr = Cidr.parse(text)
			.orElseThrow(() -> FailureWording.byEc2(context, FailureWording.INVALID_REQUEST,
					"Value (" + text + ") for parameter cidrBlock is invalid. This is not a valid CIDR block."));
		if (cidr.prefixLength() < SHORTEST_PREFIX || cidr.prefixLength() > LONGEST_PREFIX) {
			throw FailureWording.byEc2(context, FailureWording.INVALID_REQUEST, "The CIDR '" + text + "' is invalid.");
		}
		return cidr;
	}

	/**
	 * Allows traffic between its members, and from its members to any address.
	 */
	private static SecurityGroup defaultGroup(ResourceContext context, String vpcId) {
		String id = context.newId("sg");
		SecurityRule members = new SecurityRule(context.newId("sgr"), SecurityRule.ALL_PROTOCOLS, null, null, null,
				null, id, null, null);
		return new SecurityGroup(id, vpcId, SecurityGroup.DEFAULT_NAME, "default VPC security group", List.of(members),
				List.of(RuleReader.allowAll(context)), Map.of());
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
