package io.ssmsandbox.emulator.resource;

import java.util.Set;

import io.ssmsandbox.emulator.inventory.Rule;
import io.ssmsandbox.emulator.inventory.SecurityGroup;

/**
 * {@code AWS::EC2::SecurityGroupEgress}: a rule apart from its group.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-securitygroupegress.html">AWS::EC2::SecurityGroupEgress</a>
 */
final class SecurityGroupEgressResource implements ResourceType {

	@Override
	public String name() {
		return "AWS::EC2::SecurityGroupEgress";
	}

	@Override
	public Set<String> properties() {
		return Set.of("CidrIp", "CidrIpv6", "Description", "DestinationPrefixListId", "DestinationSecurityGroupId",
				"FromPort", "GroupId", "IpProtocol", "ToPort");
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
	public Creation create(Site site, Properties properties) {
		SecurityGroup group = SecurityGroupRules.group(site, properties.text("GroupId"));
		Rule rule = RuleReader.egress(site).read(properties);
		site.inventory().securityGroups().put(group.withEgress(SecurityGroupRules.add(site, group.egress(), rule)));
		return SecurityGroupRules.creation(site, rule);
	}

	@Override
	public Deletion delete(Site site, String physicalId) {
		return new Deletion(Durations.between(site, 1, 3));
	}

	@Override
	public void deleted(Site site, String physicalId) {
		SecurityGroupRules.remove(site, physicalId);
	}

}
