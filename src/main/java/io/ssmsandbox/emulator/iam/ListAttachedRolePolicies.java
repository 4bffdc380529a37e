package io.ssmsandbox.emulator.iam;

import java.util.function.Function;

import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the managed policies of a role.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html">ListAttachedRolePolicies</a>
 */
final class ListAttachedRolePolicies implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		return IamResponses.page(call, "AttachedPolicies", IamLookups.role(call, world).managedPolicyArns(),
				Function.identity(),
				(arn) -> Xml.of("member")
					.text("PolicyName", arn.substring(arn.lastIndexOf('/') + 1))
					.text("PolicyArn", arn));
	}

}
