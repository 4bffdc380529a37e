package io.ssmsandbox.emulator.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.inventory.ManagedPolicy;
import io.ssmsandbox.emulator.inventory.Role;

/**
 * {@code AWS::IAM::ManagedPolicy}, attached to roles at most: there are no users and
 * groups here.
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
	public Creation create(Site site, Properties properties) {
		IamNames names = new IamNames(site);
		String name = names.checked("policyName",
				properties.optionalText("ManagedPolicyName")
					.orElseGet(() -> PhysicalNames.generate(site, NAME_PART_LENGTH, NAME_PART_LENGTH)),
				MAX_NAME_LENGTH);
		if (site.iam().managedPolicies().contains(name)) {
			throw Refusal.byIam(site, Refusal.ALREADY_EXISTS,
					"A policy called " + name + " already exists. Duplicate names are not allowed.");
		}
		String path = names.path(properties);
		List<Role> roles = names.roles(properties.texts("Roles"));
		ManagedPolicy policy = new ManagedPolicy(name, names.arn("policy", path, name), names.id("ANPA"), path,
				properties.optionalText("Description").orElse(null),
				RoleResource.document(site, properties, "PolicyDocument"), site.now());
		site.iam().managedPolicies().put(policy);
		roles.forEach((role) -> site.iam().roles().put(attach(role, policy.arn())));
		return new Creation(policy.arn(), policy.arn(), Map.of("PolicyArn", policy.arn(), "PolicyId", policy.id()),
				Durations.seconds(1), Durations.seconds(15), false);
	}

	@Override
	public Deletion delete(Site site, String physicalId) {
		return new Deletion(Durations.between(site, 1, 2));
	}

	@Override
	public void deleted(Site site, String physicalId) {
		for (Role role : site.iam().roles().where((each) -> each.managedPolicyArns().contains(physicalId)).toList()) {
			List<String> arns = new ArrayList<>(role.managedPolicyArns());
			arns.remove(physicalId);
			site.iam().roles().put(role.withManagedPolicies(arns));
		}
		site.iam().managedPolicies().removeIf((policy) -> policy.arn().equals(physicalId));
	}

	private static Role attach(Role role, String arn) {
		List<String> arns = new ArrayList<>(role.managedPolicyArns());
		arns.add(arn);
		return role.withManagedPolicies(arns);
	}

}
