package io.ssmsandbox.emulator.ec2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.ssmsandbox.emulator.inventory.ResourceTable;
import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.inventory.SecurityRule;
import io.ssmsandbox.emulator.wire.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rules of a group as EC2 does: one permission per protocol and port range,
 * with all its peers.
 */
final class IpPermissions {

	private final String accountId;

	private final ResourceTable<SecurityGroup> groups;

	IpPermissions(String accountId, ResourceTable<SecurityGroup> groups) {
		this.accountId = accountId;
		this.groups = groups;
	}

	List<XmlElement> of(List<SecurityRule> rules) {
		Map<List<@Nullable Object>, List<SecurityRule>> byPorts = new LinkedHashMap<>();
		for (SecurityRule securityRule : rules) {
			List<@Nullable Object> ports = Arrays.asList(securityRule.protocol(), securityRule.fromPort(),
					securityRule.toPort());
			byPorts.merge(ports, List.of(securityRule), IpPermissions::concat);
		}
		return byPorts.values().stream().map(this::permission).toList();
	}

	private XmlElement permission(List<SecurityRule> rules) {
		SecurityRule first = rules.get(0);
		return Ec2Responses.item()
			.text("ipProtocol", first.protocol())
			.text("fromPort", first.fromPort())
			.text("toPort", first.toPort())
			.list("groups", "item", peers(rules, SecurityRule::groupId, this::group))
			.list("ipRanges", "item",
					peers(rules, SecurityRule::cidr, (cidr) -> Ec2Responses.item().text("cidrIp", cidr)))
			.list("ipv6Ranges", "item",
					peers(rules, SecurityRule::cidrIpv6, (cidr) -> Ec2Responses.item().text("cidrIpv6", cidr)))
			.list("prefixListIds", "item",
					peers(rules, SecurityRule::prefixListId, (id) -> Ec2Responses.item().text("prefixListId", id)));
	}

	private XmlElement group(String id) {
		return Ec2Responses.item()
			.text("userId", this.accountId)
			.text("groupId", id)
			.text("vpcId", this.groups.find(id).map(SecurityGroup::vpcId).orElse(null));
	}

	private static List<XmlElement> peers(List<SecurityRule> rules, Function<SecurityRule, @Nullable String> peer,
			Function<String, XmlElement> element) {
		return rules.stream()
			.filter((securityRule) -> peer.apply(securityRule) != null)
			.map((securityRule) -> element.apply(Objects.requireNonNull(peer.apply(securityRule)))
				.text("description", securityRule.description()))
			.toList();
	}

	private static List<SecurityRule> concat(List<SecurityRule> first, List<SecurityRule> second) {
		List<SecurityRule> both = new ArrayList<>(first);
		both.addAll(second);
		return both;
	}

}
