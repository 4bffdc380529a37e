package io.ssmsandbox.emulator.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.catalog.Quota;
import io.ssmsandbox.emulator.inventory.Rule;
import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.inventory.Table;

/**
 * What the two types of rule resources have in common.
 */
final class SecurityGroupRules {

	private SecurityGroupRules() {
	}

	static SecurityGroup group(ResourceContext context, String groupId) {
		return context.inventory()
			.securityGroups()
			.findStaying(groupId)
			.orElseThrow(() -> FailureWording.byEc2(context, FailureWording.NOT_FOUND,
					"The security group '" + groupId + "' does not exist"));
	}

	/**
	 * The rules with one more.
	 */
	static List<Rule> add(ResourceContext context, List<Rule> rules, Rule rule) {
		if (rules.stream().anyMatch(rule::sameAs)) {
			throw FailureWording.byEc2(context, FailureWording.ALREADY_EXISTS,
					"the specified rule \"" + describe(rule) + "\" already exists");
		}
		if (rules.size() >= context.quota(Quota.RULES)) {
			// The code around EC2's words is without a source.
			throw FailureWording.byEc2(context, FailureWording.GENERAL,
					"The maximum number of rules per security group has been reached.");
		}
		List<Rule> more = new ArrayList<>(rules);
		more.add(rule);
		return more;
	}

	static ResourceCreation creation(ResourceContext context, Rule rule) {
		return new ResourceCreation(rule.id(), rule.id(), Map.of("Id", rule.id()), ResourceDurations.seconds(1),
				ResourceDurations.between(context, 3, 5), false);
	}

	static void remove(ResourceContext context, String ruleId) {
		Table<SecurityGroup> groups = context.inventory().securityGroups();
		groups.where((group) -> group.rules().stream().anyMatch((rule) -> rule.id().equals(ruleId)))
			.toList()
			.forEach((group) -> groups.put(group.withoutRule(ruleId)));
	}

	private static String describe(Rule rule) {
		String peer = Stream.of(rule.cidr(), rule.cidrIpv6(), rule.groupId(), rule.prefixListId())
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow();
		if (rule.protocol().equals(Rule.ALL_PROTOCOLS)) {
			return "peer: " + peer + ", ALL, ALLOW";
		}
		return "peer: %s, %s, from port: %s, to port: %s, ALLOW".formatted(peer,
				rule.protocol().toUpperCase(Locale.ROOT), rule.fromPort(), rule.toPort());
	}

}
