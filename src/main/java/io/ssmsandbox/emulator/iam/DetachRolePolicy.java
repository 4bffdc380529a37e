package io.ssmsandbox.emulator.iam;

import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Detaches a managed policy from a role. The wording for a policy that is not attached
 * has no source.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachRolePolicy.html">DetachRolePolicy</a>
 */
final class DetachRolePolicy implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		Role role = IamLookups.role(call, world);
		String arn = call.required("PolicyArn");
		if (!role.managedPolicyArns().contains(arn)) {
			throw IamLookups.noSuchEntity("Policy " + arn + " was not found.");
		}
		world.directCalls().detachPolicy(role.name(), arn);
		return new XmlReply(Xml.of("Result"));
	}

}
