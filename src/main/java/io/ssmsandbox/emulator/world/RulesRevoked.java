package io.ssmsandbox.emulator.world;

import java.util.List;

/**
 * Rules are removed from a security group.
 */
record RulesRevoked(String region, String groupId, List<String> ruleIds) implements AcceptedChange {

	@Override
	public Runnable prepare(World world) {
		return () -> this.ruleIds.forEach((id) -> world.region(this.region)
			.securityGroups()
			.change(this.groupId, (group) -> group.withoutRule(id)));
	}

}
