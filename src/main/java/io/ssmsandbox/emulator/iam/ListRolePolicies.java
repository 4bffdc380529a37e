package io.ssmsandbox.emulator.iam;

import java.util.List;
import java.util.function.Function;

import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the names of a role's inline policies.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html">ListRolePolicies</a>
 */
final class ListRolePolicies implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		List<String> names = List.copyOf(IamLookups.role(serviceCall, world).inlinePolicies().keySet());
		return IamResponses.page(serviceCall, "PolicyNames", names, Function.identity(), Function.identity());
	}

}
