package io.ssmsandbox.emulator.iam;

import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns one role.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html">GetRole</a>
 */
final class GetRole implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		return new XmlReply(
				XmlElement.of("Result").add(IamResponses.role("Role", IamLookups.role(serviceCall, world))));
	}

}
