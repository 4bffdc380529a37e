package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.inventory.RolePolicy;

/**
 * {@code AWS::IAM::Policy}: one inline document in several roles. There are no users and
 * groups here.
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
	public Creation create(Site site, Properties properties) {
		IamNames names = new IamNames(site);
		String policyName = names.checked("policyName", properties.text("PolicyName"), MAX_NAME_LENGTH);
		Map<String, Object> document = RoleResource.document(site, properties, "PolicyDocument");
		refuseOthers(site, properties);
		List<Role> roles = names.roles(properties.texts("Roles"));
		if (roles.isEmpty()) {
			throw new ResourceFailure("At least one of [Groups,Roles,Users] must be non-empty.");
		}
		roles.forEach((role) -> site.iam().roles().put(role.withInlinePolicy(policyName, document)));
		String id = PhysicalNames.generate(site, STACK_PART_LENGTH, LOGICAL_PART_LENGTH);
		site.iam().rolePolicies().put(new RolePolicy(id, policyName, roles.stream().map(Role::name).toList()));
		return new Creation(id, id, Map.of("Id", id), Durations.seconds(1), Durations.seconds(15), false);
	}

	@Override
	public Deletion delete(Site site, String physicalId) {
		return new Deletion(Durations.between(site, 1, 2));
	}

	@Override
	public void deleted(Site site, String physicalId) {
		site.iam().rolePolicies().find(physicalId).ifPresent((policy) -> {
			policy.roleNames()
				.forEach((name) -> site.iam()
					.roles()
					.change(name, (role) -> role.withoutInlinePolicy(policy.policyName())));
			site.iam().rolePolicies().remove(physicalId);
		});
	}

	private static void refuseOthers(Site site, Properties properties) {
		properties.texts("Groups").stream().findFirst().ifPresent((name) -> {
			throw Refusal.byIam(site, Refusal.NOT_FOUND, "The group with name " + name + " cannot be found.");
		});
		properties.texts("Users").stream().findFirst().ifPresent((name) -> {
			throw Refusal.byIam(site, Refusal.NOT_FOUND, "The user with name " + name + " cannot be found.");
		});
	}

}
