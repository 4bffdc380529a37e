package io.ssmsandbox.emulator.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.inventory.ResourceTable;
import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.inventory.SecurityRule;

/**
 * The common parts of the two types of rule resources.
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
	 * Returns the rules with one more rule.
	 */
	static List<SecurityRule> add(ResourceContext context, List<SecurityRule> rules, SecurityRule securityRule) {
		if (rules.stream().anyMatch(securityRule::sameAs)) {
			throw FailureWording.byEc2(context, FailureWording.ALREADY_EXISTS,
					"the specified rule \"" + describe(securityRule) + "\" already exists");
		}
		if (rules.size() >= context.quota(QuotaDefinition.RULES)) {
			// The code around EC2's wording has no source.
			throw FailureWording.byEc2(context, FailureWording.GENERAL,
					"The maximum number of rules per security group has been reached.");
		}
		List<SecurityRule> more = new ArrayList<>(rules);
		more.add(securityRule);
		return more;
	}

	static ResourceCreation creation(ResourceContext context, SecurityRule securityRule) {
		return new ResourceCreation(securityRule.id(), securityRule.id(), Map.of("Id", securityRule.id()),
				ResourceDurations.seconds(1), ResourceDurations.between(context, 3, 5), false);
	}

	static void remove(ResourceContext context, String ruleId) {
		ResourceTable<SecurityGroup> groups = context.inventory().securityGroups();
		groups.where((group) -> group.rules().stream().anyMatch((securityRule) -> securityRule.id().equals(ruleId)))
			.toList()
			.forEach((group) -> groups.put(group.withoutRule(ruleId)));
	}

	private static String describe(SecurityRule securityRule) {
		String peer = Stream
			.of(securityRule.cidr(), securityRule.cidrIpv6(), securityRule.groupId(), securityRule.prefixListId())
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow();
		if (securityRule.protocol().equals(SecurityRule.ALL_PROTOCOLS)) {
			return "peer: " + peer + ", ALL, ALLOW";
		}
		return "peer: %s, %s, from port: %s, to port: %s, ALLOW".formatted(peer,
				securityRule.protocol().toUpperCase(Locale.ROOT), securityRule.fromPort(), securityRule.toPort());
	}

}
