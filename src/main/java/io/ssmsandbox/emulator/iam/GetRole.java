package io.ssmsandbox.emulator.iam;

import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns one role.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html">GetRole</a>
 */
final class GetRole implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		return new XmlReply(Xml.of("Result").add(IamResponses.role("Role", IamLookups.role(call, world))));
	}

}
