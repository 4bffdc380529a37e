package io.ssmsandbox.emulator.iam;

import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Deletes an inline policy of a role.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html">DeleteRolePolicy</a>
 */
final class DeleteRolePolicy implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		Role role = IamLookups.role(serviceCall, world);
		IamLookups.inlinePolicy(role, serviceCall);
		world.directCalls().deletePolicy(role.name(), serviceCall.required("PolicyName"));
		return new XmlReply(XmlElement.of("Result"));
	}

}
