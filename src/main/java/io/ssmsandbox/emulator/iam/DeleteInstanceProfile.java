package io.ssmsandbox.emulator.iam;

import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Deletes an instance profile, which must not contain a role.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteInstanceProfile.html">DeleteInstanceProfile</a>
 */
final class DeleteInstanceProfile implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		InstanceProfile profile = IamLookups.instanceProfile(call, world);
		if (!profile.roleNames().isEmpty()) {
			throw IamLookups.inUse("Cannot delete entity, must remove roles from instance profile first.");
		}
		world.directCalls().delete(call.region(), "AWS::IAM::InstanceProfile", profile.name());
		return new XmlReply(Xml.of("Result"));
	}

}
