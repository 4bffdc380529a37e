package io.ssmsandbox.emulator.ec2;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.inventory.ResourceTable;
import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.inventory.SecurityRule;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the single rules of security groups, with the ids by which callers can revoke
 * them.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupRules.html">DescribeSecurityGroupRules</a>
 */
final class DescribeSecurityGroupRules implements ServiceOperation {

	private static final Ec2Filters<GroupRule> FILTERS = new Ec2Filters<GroupRule>()
		.on("group-id", (each) -> each.group().id())
		.on("security-group-rule-id", (each) -> each.rule().id());

	private static final Ec2Paging PAGING = Ec2Paging.between(5, 1000);

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		ResourceTable<SecurityGroup> groups = world.region(serviceCall.region()).securityGroups();
		List<GroupRule> all = groups.all().stream().flatMap(GroupRule::of).toList();
		List<GroupRule> rules = serviceCall.list(IdKind.SECURITY_GROUP_RULE.parameter()).isEmpty() ? all
				: IdKind.SECURITY_GROUP_RULE.find(serviceCall, (id) -> find(all, id));
		String partition = world.catalog().region(serviceCall.region()).orElseThrow().partition();
		String arn = "arn:" + partition + ":ec2:" + serviceCall.region() + ":" + World.ACCOUNT_ID
				+ ":security-group-rule/";
		return Ec2Responses.page("securityGroupRuleSet",
				PAGING.page(serviceCall, FILTERS.apply(serviceCall, rules), (each) -> each.rule().id()),
				(each) -> element(each, arn, groups));
	}

	private static Optional<GroupRule> find(List<GroupRule> rules, String id) {
		return rules.stream().filter((each) -> each.rule().id().equals(id)).findFirst();
	}

	private static XmlElement element(GroupRule each, String arn, ResourceTable<SecurityGroup> groups) {
		XmlElement element = RuleElement.of(each.rule(), each.group().id(), each.egress())
			.text("groupOwnerId", World.ACCOUNT_ID)
			.text("securityGroupRuleArn", arn + each.rule().id())
			.list("tagSet", "item", List.of());
		String peer = each.rule().groupId();
		if (peer != null) {
			element.add(XmlElement.of("referencedGroupInfo")
				.text("groupId", peer)
				.text("userId", World.ACCOUNT_ID)
				.text("vpcId", groups.find(peer).map(SecurityGroup::vpcId).orElse(null)));
		}
		return element;
	}

	private record GroupRule(SecurityGroup group, SecurityRule rule, boolean egress) {

		static Stream<GroupRule> of(SecurityGroup group) {
			return Stream.concat(
					group.ingress().stream().map((securityRule) -> new GroupRule(group, securityRule, false)),
					group.egress().stream().map((securityRule) -> new GroupRule(group, securityRule, true)));
		}

	}

}
