package io.ssmsandbox.emulator.ec2;

import io.ssmsandbox.emulator.inventory.Rule;
import io.ssmsandbox.emulator.wire.Xml;

/**
 * How EC2 writes a rule by itself, with -1 for every port.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroupRule.html">SecurityGroupRule</a>
 */
final class RuleElement {

	private static final int EVERY_PORT = -1;

	private RuleElement() {
	}

	static Xml of(Rule rule, String groupId, boolean egress) {
		return Answers.item()
			.text("securityGroupRuleId", rule.id())
			.text("groupId", groupId)
			.text("isEgress", egress)
			.text("ipProtocol", rule.protocol())
			.text("fromPort", (rule.fromPort() != null) ? rule.fromPort() : EVERY_PORT)
			.text("toPort", (rule.toPort() != null) ? rule.toPort() : EVERY_PORT)
			.text("cidrIpv4", rule.cidr())
			.text("cidrIpv6", rule.cidrIpv6())
			.text("prefixListId", rule.prefixListId())
			.text("description", rule.description());
	}

}
