package io.ssmsandbox.emulator.ec2;

import io.ssmsandbox.emulator.inventory.SecurityRule;
import io.ssmsandbox.emulator.wire.XmlElement;

/**
 * Writes a single rule as EC2 does, with -1 for every port.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroupRule.html">SecurityGroupRule</a>
 */
final class RuleElement {

	private static final int EVERY_PORT = -1;

	private RuleElement() {
	}

	static XmlElement of(SecurityRule securityRule, String groupId, boolean egress) {
		return Ec2Responses.item()
			.text("securityGroupRuleId", securityRule.id())
			.text("groupId", groupId)
			.text("isEgress", egress)
			.text("ipProtocol", securityRule.protocol())
			.text("fromPort", (securityRule.fromPort() != null) ? securityRule.fromPort() : EVERY_PORT)
			.text("toPort", (securityRule.toPort() != null) ? securityRule.toPort() : EVERY_PORT)
			.text("cidrIpv4", securityRule.cidr())
			.text("cidrIpv6", securityRule.cidrIpv6())
			.text("prefixListId", securityRule.prefixListId())
			.text("description", securityRule.description());
	}

}
