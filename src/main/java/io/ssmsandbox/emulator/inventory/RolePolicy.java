package io.ssmsandbox.emulator.inventory;

import java.util.List;

/**
 * One document put into several roles under one name: IAM keeps the parts in the roles,
 * CloudFormation what belongs together.
 *
 * @param id the physical id that CloudFormation made up
 */
public record RolePolicy(String id, String policyName, List<String> roleNames) {

	public RolePolicy {
		roleNames = List.copyOf(roleNames);
	}

}
