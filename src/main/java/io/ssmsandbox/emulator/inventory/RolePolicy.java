package io.ssmsandbox.emulator.inventory;

import java.util.List;

/**
 * One inline policy of a stack in several roles under one name. IAM stores a copy in each
 * role; CloudFormation treats them as one resource.
 *
 * @param id the physical id that CloudFormation generated
 */
public record RolePolicy(String id, String policyName, List<String> roleNames) {

	public RolePolicy {
		roleNames = List.copyOf(roleNames);
	}

}
