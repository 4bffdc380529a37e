package io.ssmsandbox.emulator.iam;

import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns one instance profile with its role.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetInstanceProfile.html">GetInstanceProfile</a>
 */
final class GetInstanceProfile implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		InstanceProfile profile = IamLookups.instanceProfile(call, world);
		return new XmlReply(Xml.of("Result").add(IamResponses.profile("InstanceProfile", profile, world.iam())));
	}

}
