package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.inventory.Role;

/**
 * {@code AWS::IAM::InstanceProfile}. Its name is unique in the account, whatever the
 * region and the case of its letters; CloudFormation waits two minutes for EC2 to know
 * it.
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
	public Creation create(Site site, Properties properties) {
		IamNames names = new IamNames(site);
		String name = names.checked("instanceProfileName",
				properties.optionalText("InstanceProfileName")
					.orElseGet(() -> PhysicalNames.generate(site, NAME_PART_LENGTH, NAME_PART_LENGTH)),
				MAX_NAME_LENGTH);
		if (site.iam().instanceProfiles().contains(name)) {
			throw Refusal.byIam(site, Refusal.ALREADY_EXISTS, "Instance Profile " + name + " already exists.");
		}
		List<Role> roles = names.roles(properties.texts("Roles"));
		if (roles.size() > 1) {
			throw Refusal.byIam(site, Refusal.LIMIT_EXCEEDED,
					"Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1");
		}
		String path = names.path(properties);
		InstanceProfile profile = new InstanceProfile(name, names.arn("instance-profile", path, name), names.id("AIPA"),
				path, roles.stream().map(Role::name).toList(), site.now(), false);
		site.iam().instanceProfiles().put(profile);
		return new Creation(name, name, Map.of("Arn", profile.arn()), Durations.seconds(1),
				Durations.between(site, 118, 124), false);
	}

	@Override
	public void created(Site site, String physicalId) {
		site.iam().instanceProfiles().change(physicalId, InstanceProfile::becomePropagated);
	}

	@Override
	public Deletion delete(Site site, String physicalId) {
		site.iam().instanceProfiles().startToGo(physicalId);
		return new Deletion(Durations.between(site, 1, 3));
	}

	@Override
	public void deleted(Site site, String physicalId) {
		site.iam().instanceProfiles().remove(physicalId);
	}

}
