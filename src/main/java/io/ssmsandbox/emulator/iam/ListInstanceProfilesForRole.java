package io.ssmsandbox.emulator.iam;

import java.util.List;

import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the instance profiles that contain a role.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfilesForRole.html">ListInstanceProfilesForRole</a>
 */
final class ListInstanceProfilesForRole implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		Role role = IamLookups.role(serviceCall, world);
		List<InstanceProfile> profiles = world.iam()
			.instanceProfiles()
			.where((profile) -> profile.roleNames().stream().anyMatch(role.name()::equalsIgnoreCase))
			.toList();
		return IamResponses.page(serviceCall, "InstanceProfiles", profiles, InstanceProfile::name,
				(profile) -> IamResponses.profile("member", profile, world.iam()));
	}

}
