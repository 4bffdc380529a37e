package io.ssmsandbox.emulator.world;

import java.util.List;

/**
 * What a person may change past CloudFormation: reboot an instance, and clear away what a
 * stack has left behind. Callers have made sure that what they name exists.
 */
public final class DirectCalls {

	private final World world;

	private final WorldSettings settings;

	DirectCalls(World world, WorldSettings settings) {
		this.world = world;
		this.settings = settings;
	}

	/**
	 * Starts the system of a running instance anew.
	 */
	public void reboot(String region, String instanceId) {
		this.world.accept(new InstanceRebootRequested(region, instanceId));
	}

	/**
	 * Deletes something; it is gone when this returns.
	 * @param type its CloudFormation type
	 * @throws io.ssmsandbox.emulator.resource.ResourceFailureException when something
	 * blocks it
	 */
	public void delete(String region, String type, String physicalId) {
		this.world.accept(new ResourceDeletionRequested(this.settings, region, type, physicalId, true));
	}

	/**
	 * Begins to delete something that takes its time.
	 * @param type its CloudFormation type
	 */
	public void beginToDelete(String region, String type, String physicalId) {
		this.world.accept(new ResourceDeletionRequested(this.settings, region, type, physicalId, false));
	}

	/**
	 * Takes rules out of a security group.
	 */
	public void revokeRules(String region, String groupId, List<String> ruleIds) {
		this.world.accept(new RulesRevoked(region, groupId, ruleIds));
	}

	/**
	 * Takes a managed policy from a role.
	 */
	public void detachPolicy(String roleName, String policyArn) {
		this.world.accept(new RolePolicyRemoved(roleName, policyArn, null));
	}

	/**
	 * Takes an inline policy from a role.
	 */
	public void deletePolicy(String roleName, String policyName) {
		this.world.accept(new RolePolicyRemoved(roleName, null, policyName));
	}

	/**
	 * Takes the role out of an instance profile.
	 */
	public void emptyInstanceProfile(String profileName) {
		this.world.accept(new InstanceProfileEmptied(profileName));
	}

}
