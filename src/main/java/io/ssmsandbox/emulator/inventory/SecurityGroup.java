package io.ssmsandbox.emulator.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A security group of a VPC. EC2 creates and deletes the group {@code default} with its
 * VPC.
 */
public record SecurityGroup(String id, String vpcId, String name, String description, List<SecurityRule> ingress,
		List<SecurityRule> egress, Map<String, String> tags) {

	public static final String DEFAULT_NAME = "default";

	public SecurityGroup {
		ingress = List.copyOf(ingress);
		egress = List.copyOf(egress);
		tags = ImmutableCopies.copyOf(tags);
	}

	public boolean isDefault() {
		return this.name.equals(DEFAULT_NAME);
	}

	public SecurityGroup withIngress(List<SecurityRule> rules) {
		return new SecurityGroup(this.id, this.vpcId, this.name, this.description, rules, this.egress, this.tags);
	}

	public SecurityGroup withEgress(List<SecurityRule> rules) {
		return new SecurityGroup(this.id, this.vpcId, this.name, this.description, this.ingress, rules, this.tags);
	}

	/**
	 * Returns the group without a rule, in either direction.
	 */
	public SecurityGroup withoutRule(String ruleId) {
		return withIngress(without(this.ingress, ruleId)).withEgress(without(this.egress, ruleId));
	}

	/**
	 * Returns whether a rule has the other group as its peer, which blocks the deletion
	 * of the other group.
	 */
	public boolean refersTo(String groupId) {
		return rules().stream().anyMatch((securityRule) -> groupId.equals(securityRule.groupId()));
	}

	public List<SecurityRule> rules() {
		List<SecurityRule> rules = new ArrayList<>(this.ingress);
		rules.addAll(this.egress);
		return rules;
	}

	private static List<SecurityRule> without(List<SecurityRule> rules, String ruleId) {
		return rules.stream().filter((securityRule) -> !securityRule.id().equals(ruleId)).toList();
	}

}
