package io.ssmsandbox.emulator.iam;

import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Removes the role from an instance profile. Instances with the profile lose their
 * credentials.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveRoleFromInstanceProfile.html">RemoveRoleFromInstanceProfile</a>
 */
final class RemoveRoleFromInstanceProfile implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		InstanceProfile profile = IamLookups.instanceProfile(call, world);
		Role role = IamLookups.role(call, world);
		if (profile.roleNames().stream().noneMatch(role.name()::equalsIgnoreCase)) {
			throw IamLookups.noSuchEntity("The role with name " + role.name() + " cannot be found.");
		}
		world.directCalls().emptyInstanceProfile(profile.name());
		return new XmlReply(Xml.of("Result"));
	}

}
