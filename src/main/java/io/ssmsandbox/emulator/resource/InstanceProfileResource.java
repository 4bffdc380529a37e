package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.inventory.Role;

/**
 * The type {@code AWS::IAM::InstanceProfile}. Its name is unique in the account across
 * all regions and ignores case. CloudFormation waits two minutes until EC2 can use the
 * profile.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-iam-instanceprofile.html">AWS::IAM::InstanceProfile</a>
 */
final class InstanceProfileResource implements ResourceType {

	private static final int MAX_NAME_LENGTH = 128;

	private static final int NAME_PART_LENGTH = 57;

	@Override
	public String name() {
		return "AWS::IAM::InstanceProfile";
	}

	@Override
	public Set<String> properties() {
		return Set.of("InstanceProfileName", "Path", "Roles");
	}

	@Override
	public Set<String> requiredProperties() {
		return Set.of("Roles");
	}

	@Override
	public Set<String> attributes() {
		return Set.of("Arn");
	}

	@Override
	public ResourceCreation create(ResourceContext context, ResourceInputs inputs) {
		IamNameGenerator names = new IamNameGenerator(context);
		String name = names.checked("instanceProfileName",
				inputs.optionalText("InstanceProfileName")
					.orElseGet(() -> PhysicalNames.generate(context, NAME_PART_LENGTH, NAME_PART_LENGTH)),
				MAX_NAME_LENGTH);
		if (context.iam().instanceProfiles().contains(name)) {
			throw FailureWording.byIam(context, FailureWording.ALREADY_EXISTS,
					"Instance Profile " + name + " already exists.");
		}
		List<Role> roles = names.roles(inputs.texts("Roles"));
		if (roles.size() > 1) {
			throw FailureWording.byIam(context, FailureWording.LIMIT_EXCEEDED,
					"Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1");
		}
		String path = names.path(inputs);
		InstanceProfile profile = new InstanceProfile(name, names.arn("instance-profile", path, name), names.id("AIPA"),
				path, roles.stream().map(Role::name).toList(), context.now(), false);
		context.iam().instanceProfiles().put(profile);
		return new ResourceCreation(name, name, Map.of("Arn", profile.arn()), ResourceDurations.seconds(1),
				ResourceDurations.between(context, 118, 124), false);
	}

	@Override
	public void created(ResourceContext context, String physicalId) {
		context.iam().instanceProfiles().change(physicalId, InstanceProfile::becomePropagated);
	}

	@Override
	public ResourceDeletion delete(ResourceContext context, String physicalId) {
		context.iam().instanceProfiles().startToGo(physicalId);
		return new ResourceDeletion(ResourceDurations.between(context, 1, 3));
	}

	@Override
	public void deleted(ResourceContext context, String physicalId) {
		context.iam().instanceProfiles().remove(physicalId);
	}

}
