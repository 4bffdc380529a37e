package io.ssmsandbox.emulator.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.inventory.IamDirectory;
import io.ssmsandbox.emulator.inventory.Role;

/**
 * {@code AWS::IAM::Role}. Policies that AWS manages are believed to exist in the stack's
 * partition, whatever their names.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-iam-role.html">AWS::IAM::Role</a>
 */
final class RoleResource implements ResourceType {

	private static final int MAX_NAME_LENGTH = 64;

	private static final int NAME_PART_LENGTH = 24;

	@Override
	public String name() {
		return "AWS::IAM::Role";
	}

	@Override
	public Set<String> properties() {
		return Set.of("AssumeRolePolicyDocument", "Description", "ManagedPolicyArns", "MaxSessionDuration", "Path",
				"PermissionsBoundary", "Policies", "RoleName", "Tags");
	}

	@Override
	public Set<String> requiredProperties() {
		return Set.of("AssumeRolePolicyDocument");
	}

	@Override
	public Set<String> attributes() {
		return Set.of("Arn", "RoleId");
	}

	@Override
	public Creation create(Site site, Properties properties) {
		IamNames names = new IamNames(site);
		String name = names.checked("roleName",
				properties.optionalText("RoleName")
					.orElseGet(() -> PhysicalNames.generate(site, NAME_PART_LENGTH, NAME_PART_LENGTH)),
				MAX_NAME_LENGTH);
		IamDirectory iam = site.iam();
		if (iam.roles().contains(name)) {
			throw Refusal.byIam(site, Refusal.ALREADY_EXISTS, "Role with name " + name + " already exists.");
		}
		List<String> managed = properties.texts("ManagedPolicyArns");
		managed.forEach((arn) -> checkPolicy(site, "Policy ", arn));
		properties.optionalText("PermissionsBoundary").ifPresent((arn) -> checkPolicy(site, "Scope ARN: ", arn));
		String path = names.path(properties);
		Role role = new Role(name, names.arn("role", path, name), names.id("AROA"), path,
				properties.optionalText("Description").orElse(null),
				document(site, properties, "AssumeRolePolicyDocument"), managed, inlinePolicies(site, properties),
				properties.optionalText("PermissionsBoundary").orElse(null), site.now(),
				ResourceTags.ofIam(site, properties));
		iam.roles().put(role);
		return new Creation(name, name, Map.of("Arn", role.arn(), "RoleId", role.id()), Durations.seconds(1),
				Durations.between(site, 15, 20), true);
	}

	@Override
	public void checkDeletion(Site site, String physicalId) {
		boolean inProfile = site.iam()
			.instanceProfiles()
			.where((profile) -> profile.roleNames().contains(physicalId))
			.findAny()
			.isPresent();
		if (inProfile) {
			throw Refusal.inUseInIam(site, "Cannot delete entity, must remove roles from instance profile first.");
		}
	}

	@Override
	public Deletion delete(Site site, String physicalId) {
		checkDeletion(site, physicalId);
		site.iam().roles().startToGo(physicalId);
		return new Deletion(Durations.between(site, 1, 3));
	}

	@Override
	public void deleted(Site site, String physicalId) {
		site.iam().roles().remove(physicalId);
	}

	private static void checkPolicy(Site site, String use, String arn) {
		String managedByAws = "arn:" + site.partition() + ":iam::aws:policy/";
		if (arn.startsWith(managedByAws) && arn.length() > managedByAws.length()) {
			return;
		}
		if (!arn.startsWith("arn:" + site.partition() + ":iam::")) {
			throw Refusal.byIam(site, Refusal.INVALID_REQUEST, "ARN " + arn + " is not valid.");
		}
		if (site.iam().managedPolicy(arn).isEmpty()) {
			throw Refusal.byIam(site, Refusal.NOT_FOUND, use + arn + " does not exist or is not attachable.");
		}
	}

	private static Map<String, Map<String, Object>> inlinePolicies(Site site, Properties properties) {
		Map<String, Map<String, Object>> policies = new LinkedHashMap<>();
		properties.structures("Policies")
			.forEach((policy) -> policies.put(policy.only(Set.of("PolicyName", "PolicyDocument")).text("PolicyName"),
					document(site, policy, "PolicyDocument")));
		return policies;
	}

	static Map<String, Object> document(Site site, Properties properties, String property) {
		return properties.value(property)
			.flatMap(PolicyDocuments::read)
			.orElseThrow(() -> Refusal.byIam(site, Refusal.INVALID_REQUEST, "Syntax errors in policy."));
	}

}
