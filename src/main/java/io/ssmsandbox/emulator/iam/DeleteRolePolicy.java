package io.ssmsandbox.emulator.iam;

import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Deletes an inline policy of a role.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html">DeleteRolePolicy</a>
 */
final class DeleteRolePolicy implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		Role role = IamLookups.role(call, world);
		IamLookups.inlinePolicy(role, call);
		world.directCalls().deletePolicy(role.name(), call.required("PolicyName"));
		return new XmlReply(Xml.of("Result"));
	}

}
