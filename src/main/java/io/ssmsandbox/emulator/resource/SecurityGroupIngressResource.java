package io.ssmsandbox.emulator.resource;

import java.util.Set;

import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.inventory.SecurityRule;

/**
 * The type {@code AWS::EC2::SecurityGroupIngress}: an ingress rule outside its group's
 * template entry.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-securitygroupingress.html">AWS::EC2::SecurityGroupIngress</a>
 */
final class SecurityGroupIngressResource implements ResourceType {

	@Override
	public String name() {
		return "AWS::EC2::SecurityGroupIngress";
	}

	@Override
	public Set<String> properties() {
		return Set.of("CidrIp", "CidrIpv6", "Description", "SourcePrefixListId", "SourceSecurityGroupId", "FromPort",
				"GroupId", "IpProtocol", "ToPort");
	}

	@Override
	public Set<String> requiredProperties() {
		return Set.of("GroupId", "IpProtocol");
	}

	@Override
	public Set<String> attributes() {
		return Set.of("Id");
	}

	@Override
	public ResourceCreation create(ResourceContext context, ResourceInputs inputs) {
		SecurityGroup group = SecurityGroupRules.group(context, inputs.text("GroupId"));
		SecurityRule securityRule = RuleReader.ingress(context).read(inputs);
		context.inventory()
			.securityGroups()
			.put(group.withIngress(SecurityGroupRules.add(context, group.ingress(), securityRule)));
		return SecurityGroupRules.creation(context, securityRule);
	}

	@Override
	public ResourceDeletion delete(ResourceContext context, String physicalId) {
		return new ResourceDeletion(ResourceDurations.between(context, 1, 3));
	}

	@Override
	public void deleted(ResourceContext context, String physicalId) {
		SecurityGroupRules.remove(context, physicalId);
	}

}
