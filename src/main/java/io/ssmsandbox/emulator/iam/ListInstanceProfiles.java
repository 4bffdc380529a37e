package io.ssmsandbox.emulator.iam;

import java.util.List;

import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the instance profiles under a path.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html">ListInstanceProfiles</a>
 */
final class ListInstanceProfiles implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		String prefix = serviceCall.text("PathPrefix").orElse("/");
		List<InstanceProfile> profiles = world.iam()
			.instanceProfiles()
			.where((profile) -> profile.path().startsWith(prefix))
			.toList();
		return IamResponses.page(serviceCall, "InstanceProfiles", profiles, InstanceProfile::name,
				(profile) -> IamResponses.profile("member", profile, world.iam()));
	}

}
