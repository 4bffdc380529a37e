package io.ssmsandbox.emulator.world;

import java.util.ArrayList;
import java.util.List;

import io.ssmsandbox.emulator.inventory.Role;
import org.jspecify.annotations.Nullable;

/**
 * A policy is removed from a role.
 *
 * @param policyArn the managed policy that is detached, or {@code null}
 * @param policyName the inline policy that is deleted, or {@code null}
 */
record RolePolicyRemoved(String roleName, @Nullable String policyArn,
		@Nullable String policyName) implements AcceptedChange {

	@Override
	public Runnable prepare(World world) {
		return () -> world.iam().roles().change(this.roleName, this::strip);
	}

	private Role strip(Role role) {
		if (this.policyName != null) {
			return role.withoutInlinePolicy(this.policyName);
		}
		List<String> arns = new ArrayList<>(role.managedPolicyArns());
		arns.remove(this.policyArn);
		return role.withManagedPolicies(arns);
	}

}
