package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.inventory.SecurityRule;
import io.ssmsandbox.emulator.inventory.Vpc;

/**
 * The type {@code AWS::EC2::SecurityGroup}. It needs a VPC, because there is no default
 * VPC here.
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
	public ResourceCreation create(ResourceContext context, ResourceInputs inputs) {
		Vpc vpc = new NetworkLookups(context).vpc(inputs.optionalText("VpcId")
			.orElseThrow(() -> FailureWording.plainlyByEc2(context, "No default VPC for this user")));
		String name = inputs.optionalText("GroupName")
			.orElseGet(() -> PhysicalNames.generate(context, MAX_NAME_LENGTH / 2, MAX_NAME_LENGTH / 3));
		String description = inputs.text("GroupDescription");
		checkName(context, name, vpc);
		if (context.inventory().securityGroups().all().size() >= context.quota(QuotaDefinition.SECURITY_GROUPS)) {
			// This wording has no source since the quota applies to the region and no
			// longer to the VPC.
			throw FailureWording.plainlyByEc2(context,
					"The maximum number of security groups for VPC '" + vpc.id() + "' has been reached.");
		}
		if (!description.matches(DESCRIPTION_PATTERN)) {
			throw FailureWording.plainlyByEc2(context,
					"Invalid security group description. Valid descriptions are strings less "
							+ "than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*");
		}
		List<SecurityRule> ingress = RuleReader.ingress(context).embedded(inputs, "SecurityGroupIngress");
		List<SecurityRule> egress = RuleReader.egress(context).embedded(inputs, "SecurityGroupEgress");
		checkRules(context, ingress);
		checkRules(context, egress);
		SecurityGroup group = new SecurityGroup(context.newId("sg"), vpc.id(), name, description, ingress,
				egress.isEmpty() ? List.of(RuleReader.allowAll(context)) : egress, ResourceTags.of(context, inputs));
		context.inventory().securityGroups().put(group);
		return new ResourceCreation(group.id(), group.id(),
				Map.of("GroupId", group.id(), "Id", group.id(), "VpcId", vpc.id()), ResourceDurations.seconds(1),
				ResourceDurations.between(context, 5, 10), true);
	}

	@Override
	public void created(ResourceContext context, String physicalId) {
		if (context.inventory().securityGroups().findStaying(physicalId).isEmpty()) {
			throw FailureWording.plainlyByEc2(context, "The security group '" + physicalId + "' does not exist");
		}
	}

	@Override
	public void checkDeletion(ResourceContext context, String physicalId) {
		if (isNeeded(context.inventory(), physicalId)) {
			throw FailureWording.plainlyByEc2(context, "resource " + physicalId + " has a dependent object");
		}
	}

	@Override
	public ResourceDeletion delete(ResourceContext context, String physicalId) {
		checkDeletion(context, physicalId);
		context.inventory().securityGroups().startToGo(physicalId);
		return new ResourceDeletion(ResourceDurations.between(context, 1, 3));
	}

	@Override
	public void deleted(ResourceContext context, String physicalId) {
		context.inventory().securityGroups().remove(physicalId);
	}

	private static void checkName(ResourceContext context, String name, Vpc vpc) {
		if (name.startsWith("sg-")) {
			throw FailureWording.plainlyByEc2(context, "Value (" + name
					+ ") for parameter GroupName is invalid. Group names may not be in the format sg-*");
		}
		if (name.equalsIgnoreCase(SecurityGroup.DEFAULT_NAME)) {
			throw FailureWording.plainlyByEc2(context, "Cannot use reserved security group name: " + name);
		}
		if (name.length() > MAX_NAME_LENGTH || !name.chars().allMatch((character) -> character < 128)) {
			throw FailureWording.plainlyByEc2(context, "Value (" + name
					+ ") for parameter GroupName is invalid. Character sets beyond ASCII are not supported.");
		}
		if (context.inventory()
			.securityGroups()
			.where((other) -> other.vpcId().equals(vpc.id()) && other.name().equals(name))
			.findAny()
			.isPresent()) {
			throw FailureWording.plainlyByEc2(context,
					"The security group '" + name + "' already exists for VPC '" + vpc.id() + "'");
		}
	}

	private static void checkRules(ResourceContext context, List<SecurityRule> rules) {
		if (rules.size() > context.quota(QuotaDefinition.RULES)) {
			throw FailureWording.plainlyByEc2(context,
					"The maximum number of rules per security group has been reached.");
		}
		for (int index = 0; index < rules.size(); index++) {
			if (rules.subList(0, index).stream().anyMatch(rules.get(index)::sameAs)) {
				throw FailureWording.plainlyByEc2(context, "The same permission must not appear multiple times");
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
