package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.inventory.RolePolicy;

/**
 * The type {@code AWS::IAM::Policy}: one inline policy in several roles. There are no
 * users and groups here.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-iam-policy.html">AWS::IAM::Policy</a>
 */
final class PolicyResource implements ResourceType {

	private static final int MAX_NAME_LENGTH = 128;

	private static final int STACK_PART_LENGTH = 5;

	private static final int LOGICAL_PART_LENGTH = 4;

	@Override
	public String name() {
		return "AWS::IAM::Policy";
	}

	@Override
	public Set<String> properties() {
		return Set.of("Groups", "PolicyDocument", "PolicyName", "Roles", "Users");
	}

	@Override
	public Set<String> requiredProperties() {
		return Set.of("PolicyDocument", "PolicyName");
	}

	@Override
	public Set<String> attributes() {
		return Set.of("Id");
	}

	@Override
	public ResourceCreation create(ResourceContext context, ResourceInputs inputs) {
		IamNameGenerator names = new IamNameGenerator(context);
		String policyName = names.checked("policyName", inputs.text("PolicyName"), MAX_NAME_LENGTH);
		Map<String, Object> document = RoleResource.document(context, inputs, "PolicyDocument");
		refuseOthers(context, inputs);
		List<Role> roles = names.roles(inputs.texts("Roles"));
		if (roles.isEmpty()) {
			throw new ResourceFailureException("At least one of [Groups,Roles,Users] must be non-empty.");
		}
		roles.forEach((role) -> context.iam().roles().put(role.withInlinePolicy(policyName, document)));
		String id = PhysicalNames.generate(context, STACK_PART_LENGTH, LOGICAL_PART_LENGTH);
		context.iam().rolePolicies().put(new RolePolicy(id, policyName, roles.stream().map(Role::name).toList()));
		return new ResourceCreation(id, id, Map.of("Id", id), ResourceDurations.seconds(1),
				ResourceDurations.seconds(15), false);
	}

	@Override
	public ResourceDeletion delete(ResourceContext context, String physicalId) {
		return new ResourceDeletion(ResourceDurations.between(context, 1, 2));
	}

	@Override
	public void deleted(ResourceContext context, String physicalId) {
		context.iam().rolePolicies().find(physicalId).ifPresent((policy) -> {
			policy.roleNames()
				.forEach((name) -> context.iam()
					.roles()
					.change(name, (role) -> role.withoutInlinePolicy(policy.policyName())));
			context.iam().rolePolicies().remove(physicalId);
		});
	}

	private static void refuseOthers(ResourceContext context, ResourceInputs inputs) {
		inputs.texts("Groups").stream().findFirst().ifPresent((name) -> {
			throw FailureWording.byIam(context, FailureWording.NOT_FOUND,
					"The group with name " + name + " cannot be found.");
		});
		inputs.texts("Users").stream().findFirst().ifPresent((name) -> {
			throw FailureWording.byIam(context, FailureWording.NOT_FOUND,
					"The user with name " + name + " cannot be found.");
		});
	}

}
