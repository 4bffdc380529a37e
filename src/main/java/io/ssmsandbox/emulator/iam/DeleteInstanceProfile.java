package io.ssmsandbox.emulator.iam;

import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Deletes an instance profile, which must not contain a role.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteInstanceProfile.html">DeleteInstanceProfile</a>
 */
final class DeleteInstanceProfile implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		InstanceProfile profile = IamLookups.instanceProfile(serviceCall, world);
		if (!profile.roleNames().isEmpty()) {
			throw IamLookups.inUse("Cannot delete entity, must remove roles from instance profile first.");
		}
		world.directCalls().delete(serviceCall.region(), "AWS::IAM::InstanceProfile", profile.name());
		return new XmlReply(XmlElement.of("Result"));
	}

}
