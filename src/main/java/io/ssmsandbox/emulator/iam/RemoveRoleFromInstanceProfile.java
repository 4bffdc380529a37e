package io.ssmsandbox.emulator.iam;

import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Removes the role from an instance profile. Instances with the profile lose their
 * credentials.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveRoleFromInstanceProfile.html">RemoveRoleFromInstanceProfile</a>
 */
final class RemoveRoleFromInstanceProfile implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		InstanceProfile profile = IamLookups.instanceProfile(serviceCall, world);
		Role role = IamLookups.role(serviceCall, world);
		if (profile.roleNames().stream().noneMatch(role.name()::equalsIgnoreCase)) {
			throw IamLookups.noSuchEntity("The role with name " + role.name() + " cannot be found.");
		}
		world.directCalls().emptyInstanceProfile(profile.name());
		return new XmlReply(XmlElement.of("Result"));
	}

}
