package io.ssmsandbox.emulator.inventory;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The account's IAM resources, which all regions share. Names are not case-sensitive.
 */
public final class IamDirectory {

	private final ResourceTable<Role> roles = ResourceTable.byName(Role::name, this::roleChanged);

	private final ResourceTable<InstanceProfile> instanceProfiles = ResourceTable.byName(InstanceProfile::name,
			this::profileChanged);

	private final ResourceTable<ManagedPolicy> managedPolicies = ResourceTable.byName(ManagedPolicy::name,
			this::policyChanged);

	private Set<String> changedProfiles = new LinkedHashSet<>();

	private final ResourceTable<RolePolicy> rolePolicies = ResourceTable.byId(RolePolicy::id);

	public ResourceTable<Role> roles() {
		return this.roles;
	}

	public ResourceTable<InstanceProfile> instanceProfiles() {
		return this.instanceProfiles;
	}

	public ResourceTable<ManagedPolicy> managedPolicies() {
		return this.managedPolicies;
	}

	/**
	 * Returns the inline policies that stacks have put into roles.
	 */
	public ResourceTable<RolePolicy> rolePolicies() {
		return this.rolePolicies;
	}

	public Optional<ManagedPolicy> managedPolicy(String arn) {
		return this.managedPolicies.where((policy) -> policy.arn().equals(arn)).findFirst();
	}

	/**
	 * Returns the role of an instance profile.
	 */
	public Optional<Role> roleOfProfile(String profileName) {
		return this.instanceProfiles.find(profileName)
			.flatMap((profile) -> profile.roleNames().stream().findFirst())
			.flatMap(this.roles::find);
	}

	/**
	 * Returns the instance profiles whose permissions have changed since the last call.
	 * The names are in lower case.
	 */
	public Set<String> takeChangedProfiles() {
		if (this.changedProfiles.isEmpty()) {
			return Set.of();
		}
		Set<String> changed = this.changedProfiles;
		this.changedProfiles = new LinkedHashSet<>();
		return changed;
	}

	private void profileChanged(InstanceProfile profile) {
		this.changedProfiles.add(profile.name().toLowerCase(Locale.ROOT));
	}

	private void roleChanged(Role role) {
		this.instanceProfiles.where((profile) -> profile.roleNames().stream().anyMatch(role.name()::equalsIgnoreCase))
			.forEach(this::profileChanged);
	}

	private void policyChanged(ManagedPolicy policy) {
		this.roles.where((role) -> role.managedPolicyArns().contains(policy.arn())).forEach(this::roleChanged);
	}

}
