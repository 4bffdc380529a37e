package io.ssmsandbox.emulator.iam;

import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns one instance profile with its role.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetInstanceProfile.html">GetInstanceProfile</a>
 */
final class GetInstanceProfile implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		InstanceProfile profile = IamLookups.instanceProfile(serviceCall, world);
		return new XmlReply(XmlElement.of("Result").add(IamResponses.profile("InstanceProfile", profile, world.iam())));
	}

}
