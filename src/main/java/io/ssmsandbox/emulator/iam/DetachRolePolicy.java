package io.ssmsandbox.emulator.iam;

import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Detaches a managed policy from a role. The wording for a policy that is not attached
 * has no source.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachRolePolicy.html">DetachRolePolicy</a>
 */
final class DetachRolePolicy implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		Role role = IamLookups.role(serviceCall, world);
		String arn = serviceCall.required("PolicyArn");
		if (!role.managedPolicyArns().contains(arn)) {
			throw IamLookups.noSuchEntity("Policy " + arn + " was not found.");
		}
		world.directCalls().detachPolicy(role.name(), arn);
		return new XmlReply(XmlElement.of("Result"));
	}

}
