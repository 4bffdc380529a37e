package io.ssmsandbox.emulator.ec2;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.ssmsandbox.emulator.inventory.ResourceTable;
import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.inventory.SecurityRule;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Lists the security groups of the region with their rules.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html">DescribeSecurityGroups</a>
 */
final class DescribeSecurityGroups implements ServiceOperation {

	private static final Ec2Filters<SecurityGroup> FILTERS = onRules("egress.ip-permission.", SecurityGroup::egress,
			onRules("ip-permission.", SecurityGroup::ingress, new Ec2Filters<SecurityGroup>()))
		.on("description", SecurityGroup::description)
		.on("group-id", SecurityGroup::id)
		.on("group-name", SecurityGroup::name)
		.on("owner-id", (group) -> World.ACCOUNT_ID)
		.on("vpc-id", SecurityGroup::vpcId)
		.onTags(SecurityGroup::tags);

	private static final Ec2Paging PAGING = Ec2Paging.between(5, 1000);

	private static Ec2Filters<SecurityGroup> onRules(String prefix, Function<SecurityGroup, List<SecurityRule>> rules,
			Ec2Filters<SecurityGroup> ec2Filters) {
		return ec2Filters.onEach(prefix + "cidr", each(rules, SecurityRule::cidr))
			.onEach(prefix + "from-port", each(rules, SecurityRule::fromPort))
			.onEach(prefix + "group-id", each(rules, SecurityRule::groupId))
			.onEach(prefix + "ipv6-cidr", each(rules, SecurityRule::cidrIpv6))
			.onEach(prefix + "prefix-list-id", each(rules, SecurityRule::prefixListId))
			.onEach(prefix + "protocol", each(rules, SecurityRule::protocol))
			.onEach(prefix + "to-port", each(rules, SecurityRule::toPort));
	}

	private static Function<SecurityGroup, Collection<String>> each(Function<SecurityGroup, List<SecurityRule>> rules,
			Function<SecurityRule, ? extends @Nullable Object> attribute) {
		return (group) -> rules.apply(group)
			.stream()
			.flatMap((securityRule) -> Optional.<Object>ofNullable(attribute.apply(securityRule)).stream())
			.map(Object::toString)
			.toList();
	}

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		if (!serviceCall.list("GroupName").isEmpty()) {
			throw new AwsErrorException(400, "VPCIdNotSpecified", "No default VPC for this user");
		}
		ResourceTable<SecurityGroup> resourceTable = world.region(serviceCall.region()).securityGroups();
		List<SecurityGroup> groups = IdKind.SECURITY_GROUP.select(serviceCall, resourceTable);
		IpPermissions permissions = new IpPermissions(World.ACCOUNT_ID, resourceTable);
		String partition = world.catalog().region(serviceCall.region()).orElseThrow().partition();
		String arn = "arn:" + partition + ":ec2:" + serviceCall.region() + ":" + World.ACCOUNT_ID + ":security-group/";
		return Ec2Responses.page("securityGroupInfo",
				PAGING.page(serviceCall, FILTERS.apply(serviceCall, groups), SecurityGroup::id),
				(group) -> element(group, arn, World.ACCOUNT_ID, permissions));
	}

	private static XmlElement element(SecurityGroup group, String arn, String ownerId, IpPermissions permissions) {
		return Ec2Responses.item()
			.text("groupId", group.id())
			.text("groupName", group.name())
			.text("groupDescription", group.description())
			.text("vpcId", group.vpcId())
			.text("ownerId", ownerId)
			.text("securityGroupArn", arn + group.id())
			.list("ipPermissions", "item", permissions.of(group.ingress()))
			.list("ipPermissionsEgress", "item", permissions.of(group.egress()))
			.list("tagSet", "item", Ec2Responses.tags(group.tags()));
	}

}
