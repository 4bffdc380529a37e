package io.ssmsandbox.emulator.iam;

import java.util.List;

import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the instance profiles under a path.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html">ListInstanceProfiles</a>
 */
final class ListInstanceProfiles implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		String prefix = call.text("PathPrefix").orElse("/");
		List<InstanceProfile> profiles = world.iam()
			.instanceProfiles()
			.where((profile) -> profile.path().startsWith(prefix))
			.toList();
		return IamResponses.page(call, "InstanceProfiles", profiles, InstanceProfile::name,
				(profile) -> IamResponses.profile("member", profile, world.iam()));
	}

}
