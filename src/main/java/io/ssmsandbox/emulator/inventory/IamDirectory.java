package io.ssmsandbox.emulator.inventory;

import java.util.Optional;

/**
 * IAM of the account: one scope for all regions, names compared without regard to case.
 */
public final class IamDirectory {

	private final Table<Role> roles = Table.byName(Role::name);

	private final Table<InstanceProfile> instanceProfiles = Table.byName(InstanceProfile::name);

	private final Table<ManagedPolicy> managedPolicies = Table.byName(ManagedPolicy::name);

	private final Table<RolePolicy> rolePolicies = Table.byId(RolePolicy::id);

	public Table<Role> roles() {
		return this.roles;
	}

	public Table<InstanceProfile> instanceProfiles() {
		return this.instanceProfiles;
	}

	public Table<ManagedPolicy> managedPolicies() {
		return this.managedPolicies;
	}

	/**
	 * The inline policies that stacks have put into roles.
	 */
	public Table<RolePolicy> rolePolicies() {
		return this.rolePolicies;
	}

	public Optional<ManagedPolicy> managedPolicy(String arn) {
		return this.managedPolicies.where((policy) -> policy.arn().equals(arn)).findFirst();
	}

	/**
	 * The role that an instance with that profile acts as.
	 */
	public Optional<Role> roleOfProfile(String profileName) {
		return this.instanceProfiles.find(profileName)
			.flatMap((profile) -> profile.roleNames().stream().findFirst())
			.flatMap(this.roles::find);
	}

}
