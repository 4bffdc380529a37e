package io.ssmsandbox.emulator.ec2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.ssmsandbox.emulator.inventory.Rule;
import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.inventory.Table;
import io.ssmsandbox.emulator.wire.Xml;
import org.jspecify.annotations.Nullable;

/**
 * How EC2 writes the rules of a group: one permission per protocol and port range, with
 * all its peers.
 */
final class IpPermissions {

	private final String accountId;

	private final Table<SecurityGroup> groups;

	IpPermissions(String accountId, Table<SecurityGroup> groups) {
		this.accountId = accountId;
		this.groups = groups;
	}

	List<Xml> of(List<Rule> rules) {
		Map<List<@Nullable Object>, List<Rule>> byPorts = new LinkedHashMap<>();
		for (Rule rule : rules) {
			List<@Nullable Object> ports = Arrays.asList(rule.protocol(), rule.fromPort(), rule.toPort());
			byPorts.merge(ports, List.of(rule), IpPermissions::concat);
		}
		return byPorts.values().stream().map(this::permission).toList();
	}

	private Xml permission(List<Rule> rules) {
		Rule first = rules.get(0);
		return Answers.item()
			.text("ipProtocol", first.protocol())
			.text("fromPort", first.fromPort())
			.text("toPort", first.toPort())
			.list("groups", "item", peers(rules, Rule::groupId, this::group))
			.list("ipRanges", "item", peers(rules, Rule::cidr, (cidr) -> Answers.item().text("cidrIp", cidr)))
			.list("ipv6Ranges", "item", peers(rules, Rule::cidrIpv6, (cidr) -> Answers.item().text("cidrIpv6", cidr)))
			.list("prefixListIds", "item",
					peers(rules, Rule::prefixListId, (id) -> Answers.item().text("prefixListId", id)));
	}

	private Xml group(String id) {
		return Answers.item()
			.text("userId", this.accountId)
			.text("groupId", id)
			.text("vpcId", this.groups.find(id).map(SecurityGroup::vpcId).orElse(null));
	}

	private static List<Xml> peers(List<Rule> rules, Function<Rule, @Nullable String> peer,
			Function<String, Xml> element) {
		return rules.stream()
			.filter((rule) -> peer.apply(rule) != null)
			.map((rule) -> element.apply(Objects.requireNonNull(peer.apply(rule)))
				.text("description", rule.description()))
			.toList();
	}

	private static List<Rule> concat(List<Rule> first, List<Rule> second) {
		List<Rule> both = new ArrayList<>(first);
		both.addAll(second);
		return both;
	}

}
