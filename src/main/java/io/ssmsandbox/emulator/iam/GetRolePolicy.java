package io.ssmsandbox.emulator.iam;

import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns one inline policy of a role.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html">GetRolePolicy</a>
 */
final class GetRolePolicy implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		Role role = IamLookups.role(call, world);
		return new XmlReply(Xml.of("Result")
			.text("RoleName", role.name())
			.text("PolicyName", call.required("PolicyName"))
			.text("PolicyDocument", IamResponses.document(IamLookups.inlinePolicy(role, call))));
	}

}
