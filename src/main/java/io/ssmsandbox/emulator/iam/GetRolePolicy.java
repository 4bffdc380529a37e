package io.ssmsandbox.emulator.iam;

import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns one inline policy of a role.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html">GetRolePolicy</a>
 */
final class GetRolePolicy implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		Role role = IamLookups.role(serviceCall, world);
		return new XmlReply(XmlElement.of("Result")
			.text("RoleName", role.name())
			.text("PolicyName", serviceCall.required("PolicyName"))
			.text("PolicyDocument", IamResponses.document(IamLookups.inlinePolicy(role, serviceCall))));
	}

}
