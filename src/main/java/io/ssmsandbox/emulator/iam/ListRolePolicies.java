package io.ssmsandbox.emulator.iam;

import java.util.List;
import java.util.function.Function;

import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the names of a role's inline policies.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html">ListRolePolicies</a>
 */
final class ListRolePolicies implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		List<String> names = List.copyOf(IamLookups.role(call, world).inlinePolicies().keySet());
		return IamResponses.page(call, "PolicyNames", names, Function.identity(), Function.identity());
	}

}
