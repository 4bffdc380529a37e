package io.ssmsandbox.emulator.iam;

import java.util.function.Function;

import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the managed policies of a role.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html">ListAttachedRolePolicies</a>
 */
final class ListAttachedRolePolicies implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		return IamResponses.page(serviceCall, "AttachedPolicies",
				IamLookups.role(serviceCall, world).managedPolicyArns(), Function.identity(),
				(arn) -> XmlElement.of("member")
					.text("PolicyName", arn.substring(arn.lastIndexOf('/') + 1))
					.text("PolicyArn", arn));
	}

}
