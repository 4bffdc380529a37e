package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.catalog.Quota;
import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.Rule;
import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.inventory.Vpc;

/**
 * {@code AWS::EC2::SecurityGroup} of a VPC. There is no default VPC here, so one must be
 * named.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-securitygroup.html">AWS::EC2::SecurityGroup</a>
 */
final class SecurityGroupResource implements ResourceType {

	private static final String DESCRIPTION_PATTERN = "[a-zA-Z0-9. _\\-:/()#,@\\[\\]+=&;{}!$*]{1,255}";

	private static final int MAX_NAME_LENGTH = 255;

	@Override
	public String name() {
		return "AWS::EC2::SecurityGroup";
	}

	@Override
	public Set<String> properties() {
		return Set.of("GroupDescription", "GroupName", "SecurityGroupEgress", "SecurityGroupIngress", "Tags", "VpcId");
	}

	@Override
	public Set<String> requiredProperties() {
		return Set.of("GroupDescription");
	}

	@Override
	public Set<String> attributes() {
		return Set.of("GroupId", "Id", "VpcId");
	}

	@Override
	public Creation create(Site site, Properties properties) {
		Vpc vpc = new Network(site).vpc(properties.optionalText("VpcId")
			.orElseThrow(() -> Refusal.plainlyByEc2(site, "No default VPC for this user")));
		String name = properties.optionalText("GroupName")
			.orElseGet(() -> PhysicalNames.generate(site, MAX_NAME_LENGTH / 2, MAX_NAME_LENGTH / 3));
		String description = properties.text("GroupDescription");
		checkName(site, name, vpc);
		if (site.inventory().securityGroups().all().size() >= site.quota(Quota.SECURITY_GROUPS)) {
			// Without a source since the quota is one of the region and no longer of the
			// VPC.
			throw Refusal.plainlyByEc2(site,
					"The maximum number of security groups for VPC '" + vpc.id() + "' has been reached.");
		}
		if (!description.matches(DESCRIPTION_PATTERN)) {
			throw Refusal.plainlyByEc2(site, "Invalid security group description. Valid descriptions are strings less "
					+ "than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*");
		}
		List<Rule> ingress = RuleReader.ingress(site).embedded(properties, "SecurityGroupIngress");
		List<Rule> egress = RuleReader.egress(site).embedded(properties, "SecurityGroupEgress");
		checkRules(site, ingress);
		checkRules(site, egress);
		SecurityGroup group = new SecurityGroup(site.newId("sg"), vpc.id(), name, description, ingress,
				egress.isEmpty() ? List.of(RuleReader.allowAll(site)) : egress, ResourceTags.of(site, properties));
		site.inventory().securityGroups().put(group);
		return new Creation(group.id(), group.id(), Map.of("GroupId", group.id(), "Id", group.id(), "VpcId", vpc.id()),
				Durations.seconds(1), Durations.between(site, 5, 10), true);
	}

	@Override
	public void created(Site site, String physicalId) {
		if (site.inventory().securityGroups().findStaying(physicalId).isEmpty()) {
			throw Refusal.plainlyByEc2(site, "The security group '" + physicalId + "' does not exist");
		}
	}

	@Override
	public void checkDeletion(Site site, String physicalId) {
		if (isNeeded(site.inventory(), physicalId)) {
			throw Refusal.plainlyByEc2(site, "resource " + physicalId + " has a dependent object");
		}
	}

	@Override
	public Deletion delete(Site site, String physicalId) {
		checkDeletion(site, physicalId);
		site.inventory().securityGroups().startToGo(physicalId);
		return new Deletion(Durations.between(site, 1, 3));
	}

	@Override
	public void deleted(Site site, String physicalId) {
		site.inventory().securityGroups().remove(physicalId);
	}

	private static void checkName(Site site, String name, Vpc vpc) {
		if (name.startsWith("sg-")) {
			throw Refusal.plainlyByEc2(site, "Value (" + name
					+ ") for parameter GroupName is invalid. Group names may not be in the format sg-*");
		}
		if (name.equalsIgnoreCase(SecurityGroup.DEFAULT_NAME)) {
			throw Refusal.plainlyByEc2(site, "Cannot use reserved security group name: " + name);
		}
		if (name.length() > MAX_NAME_LENGTH || !name.chars().allMatch((character) -> character < 128)) {
			throw Refusal.plainlyByEc2(site, "Value (" + name
					+ ") for parameter GroupName is invalid. Character sets beyond ASCII are not supported.");
		}
		if (site.inventory()
			.securityGroups()
			.where((other) -> other.vpcId().equals(vpc.id()) && other.name().equals(name))
			.findAny()
			.isPresent()) {
			throw Refusal.plainlyByEc2(site,
					"The security group '" + name + "' already exists for VPC '" + vpc.id() + "'");
		}
	}

	private static void checkRules(Site site, List<Rule> rules) {
		if (rules.size() > site.quota(Quota.RULES)) {
			throw Refusal.plainlyByEc2(site, "The maximum number of rules per security group has been reached.");
		}
		for (int index = 0; index < rules.size(); index++) {
			if (rules.subList(0, index).stream().anyMatch(rules.get(index)::sameAs)) {
				throw Refusal.plainlyByEc2(site, "The same permission must not appear multiple times");
			}
		}
	}

	private static boolean isNeeded(RegionInventory inventory, String groupId) {
		return inventory.networkInterfaces()
			.where((attached) -> attached.groupIds().contains(groupId))
			.findAny()
			.isPresent()
				|| inventory.securityGroups()
					.where((other) -> !other.id().equals(groupId) && other.refersTo(groupId))
					.findAny()
					.isPresent();
	}

}
