package io.ssmsandbox.emulator.world;

import java.util.List;

/**
 * Changes outside CloudFormation: reboots an instance, and deletes what a stack has left
 * behind. Callers must check that the resources exist.
 */
public final class DirectResourceChanges {

	private final World world;

	private final WorldSettings settings;

	DirectResourceChanges(World world, WorldSettings settings) {
		this.world = world;
		this.settings = settings;
	}

	/**
	 * Reboots a running instance.
	 */
	public void reboot(String region, String instanceId) {
		this.world.accept(new InstanceRebootRequested(region, instanceId));
	}

	/**
	 * Deletes a resource, which is gone when the method returns.
	 * @param type the CloudFormation type
	 * @throws io.ssmsandbox.emulator.resource.ResourceFailureException when something
	 * blocks it
	 */
	public void delete(String region, String type, String physicalId) {
		this.world.accept(new ResourceDeletionRequested(this.settings, region, type, physicalId, true));
	}

	/**
	 * Starts the deletion of a resource that takes a while.
	 * @param type the CloudFormation type
	 */
	public void beginToDelete(String region, String type, String physicalId) {
		this.world.accept(new ResourceDeletionRequested(this.settings, region, type, physicalId, false));
	}

	/**
	 * Removes rules from a security group.
	 */
	public void revokeRules(String region, String groupId, List<String> ruleIds) {
		this.world.accept(new RulesRevoked(region, groupId, ruleIds));
	}

	/**
	 * Detaches a managed policy from a role.
	 */
	public void detachPolicy(String roleName, String policyArn) {
		this.world.accept(new RolePolicyRemoved(roleName, policyArn, null));
	}

	/**
	 * Deletes an inline policy of a role.
	 */
	public void deletePolicy(String roleName, String policyName) {
		this.world.accept(new RolePolicyRemoved(roleName, null, policyName));
	}

	/**
	 * Removes the role from an instance profile.
	 */
	public void emptyInstanceProfile(String profileName) {
		this.world.accept(new InstanceProfileEmptied(profileName));
	}

}
