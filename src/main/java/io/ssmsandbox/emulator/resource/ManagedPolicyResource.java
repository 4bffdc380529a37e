package io.ssmsandbox.emulator.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.inventory.ManagedPolicy;
import io.ssmsandbox.emulator.inventory.Role;

/**
 * The type {@code AWS::IAM::ManagedPolicy}. It attaches only to roles: there are no users
 * and groups here.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-iam-managedpolicy.html">AWS::IAM::ManagedPolicy</a>
 */
final class ManagedPolicyResource implements ResourceType {

	private static final int MAX_NAME_LENGTH = 128;

	private static final int NAME_PART_LENGTH = 50;

	@Override
	public String name() {
		return "AWS::IAM::ManagedPolicy";
	}

	@Override
	public Set<String> properties() {
		return Set.of("Description", "ManagedPolicyName", "Path", "PolicyDocument", "Roles");
	}

	@Override
	public Set<String> requiredProperties() {
		return Set.of("PolicyDocument");
	}

	@Override
	public Set<String> attributes() {
		return Set.of("PolicyArn", "PolicyId");
	}

	@Override
	public ResourceCreation create(ResourceContext context, ResourceInputs inputs) {
		IamNameGenerator names = new IamNameGenerator(context);
		String name = names.checked("policyName",
				inputs.optionalText("ManagedPolicyName")
					.orElseGet(() -> PhysicalNames.generate(context, NAME_PART_LENGTH, NAME_PART_LENGTH)),
				MAX_NAME_LENGTH);
		if (context.iam().managedPolicies().contains(name)) {
			throw FailureWording.byIam(context, FailureWording.ALREADY_EXISTS,
					"A policy called " + name + " already exists. Duplicate names are not allowed.");
		}
		String path = names.path(inputs);
		List<Role> roles = names.roles(inputs.texts("Roles"));
		ManagedPolicy policy = new ManagedPolicy(name, names.arn("policy", path, name), names.id("ANPA"), path,
				inputs.optionalText("Description").orElse(null),
				RoleResource.document(context, inputs, "PolicyDocument"), context.now());
		context.iam().managedPolicies().put(policy);
		roles.forEach((role) -> context.iam().roles().put(attach(role, policy.arn())));
		return new ResourceCreation(policy.arn(), policy.arn(),
				Map.of("PolicyArn", policy.arn(), "PolicyId", policy.id()), ResourceDurations.seconds(1),
				ResourceDurations.seconds(15), false);
	}

	@Override
	public ResourceDeletion delete(ResourceContext context, String physicalId) {
		return new ResourceDeletion(ResourceDurations.between(context, 1, 2));
	}

	@Override
	public void deleted(ResourceContext context, String physicalId) {
		for (Role role : context.iam()
			.roles()
			.where((each) -> each.managedPolicyArns().contains(physicalId))
			.toList()) {
			List<String> arns = new ArrayList<>(role.managedPolicyArns());
			arns.remove(physicalId);
			context.iam().roles().put(role.withManagedPolicies(arns));
		}
		context.iam().managedPolicies().removeIf((policy) -> policy.arn().equals(physicalId));
	}

	private static Role attach(Role role, String arn) {
		List<String> arns = new ArrayList<>(role.managedPolicyArns());
		arns.add(arn);
		return role.withManagedPolicies(arns);
	}

}
