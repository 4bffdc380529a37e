package io.ssmsandbox.emulator.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.inventory.IamDirectory;
import io.ssmsandbox.emulator.inventory.Role;

/**
 * The type {@code AWS::IAM::Role}. The emulator assumes that every policy managed by AWS
 * exists in the stack's partition, whatever its name.
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
	public ResourceCreation create(ResourceContext context, ResourceInputs inputs) {
		IamNameGenerator names = new IamNameGenerator(context);
		String name = names.checked("roleName",
				inputs.optionalText("RoleName")
					.orElseGet(() -> PhysicalNames.generate(context, NAME_PART_LENGTH, NAME_PART_LENGTH)),
				MAX_NAME_LENGTH);
		IamDirectory iam = context.iam();
		if (iam.roles().contains(name)) {
			throw FailureWording.byIam(context, FailureWording.ALREADY_EXISTS,
					"Role with name " + name + " already exists.");
		}
		List<String> managed = inputs.texts("ManagedPolicyArns");
		managed.forEach((arn) -> checkPolicy(context, "Policy ", arn));
		inputs.optionalText("PermissionsBoundary").ifPresent((arn) -> checkPolicy(context, "Scope ARN: ", arn));
		String path = names.path(inputs);
		Role role = new Role(name, names.arn("role", path, name), names.id("AROA"), path,
				inputs.optionalText("Description").orElse(null), document(context, inputs, "AssumeRolePolicyDocument"),
				managed, inlinePolicies(context, inputs), inputs.optionalText("PermissionsBoundary").orElse(null),
				context.now(), ResourceTags.ofIam(context, inputs));
		iam.roles().put(role);
		return new ResourceCreation(name, name, Map.of("Arn", role.arn(), "RoleId", role.id()),
				ResourceDurations.seconds(1), ResourceDurations.between(context, 15, 20), true);
	}

	@Override
	public void checkDeletion(ResourceContext context, String physicalId) {
		boolean inProfile = context.iam()
			.instanceProfiles()
			.where((profile) -> profile.roleNames().contains(physicalId))
			.findAny()
			.isPresent();
		if (inProfile) {
			throw FailureWording.inUseInIam(context,
					"Cannot delete entity, must remove roles from instance profile first.");
		}
	}

	@Override
	public ResourceDeletion delete(ResourceContext context, String physicalId) {
		checkDeletion(context, physicalId);
		context.iam().roles().startToGo(physicalId);
		return new ResourceDeletion(ResourceDurations.between(context, 1, 3));
	}

	@Override
	public void deleted(ResourceContext context, String physicalId) {
		context.iam().roles().remove(physicalId);
	}

	private static void checkPolicy(ResourceContext context, String use, String arn) {
		String managedByAws = "arn:" + context.partition() + ":iam::aws:policy/";
		if (arn.startsWith(managedByAws) && arn.length() > managedByAws.length()) {
			return;
		}
		if (!arn.startsWith("arn:" + context.partition() + ":iam::")) {
			throw FailureWording.byIam(context, FailureWording.INVALID_REQUEST, "ARN " + arn + " is not valid.");
		}
		if (context.iam().managedPolicy(arn).isEmpty()) {
			throw FailureWording.byIam(context, FailureWording.NOT_FOUND,
					use + arn + " does not exist or is not attachable.");
		}
	}

	private static Map<String, Map<String, Object>> inlinePolicies(ResourceContext context, ResourceInputs inputs) {
		Map<String, Map<String, Object>> policies = new LinkedHashMap<>();
		inputs.structures("Policies")
			.forEach((policy) -> policies.put(policy.only(Set.of("PolicyName", "PolicyDocument")).text("PolicyName"),
					document(context, policy, "PolicyDocument")));
		return policies;
	}

	static Map<String, Object> document(ResourceContext context, ResourceInputs inputs, String property) {
		return inputs.value(property)
			.flatMap(PolicyDocuments::read)
			.orElseThrow(
					() -> FailureWording.byIam(context, FailureWording.INVALID_REQUEST, "Syntax errors in policy."));
	}

}
