package io.ssmsandbox.emulator.iam;

import java.util.List;

import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the instance profiles that contain a role.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfilesForRole.html">ListInstanceProfilesForRole</a>
 */
final class ListInstanceProfilesForRole implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		Role role = IamLookups.role(call, world);
		List<InstanceProfile> profiles = world.iam()
			.instanceProfiles()
			.where((profile) -> profile.roleNames().stream().anyMatch(role.name()::equalsIgnoreCase))
			.toList();
		return IamResponses.page(call, "InstanceProfiles", profiles, InstanceProfile::name,
				(profile) -> IamResponses.profile("member", profile, world.iam()));
	}

}
