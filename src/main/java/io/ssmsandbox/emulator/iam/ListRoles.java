package io.ssmsandbox.emulator.iam;

import java.util.List;

import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the roles under a path. Unlike GetRole, IAM omits tags and boundary here.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html">ListRoles</a>
 */
final class ListRoles implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		String prefix = serviceCall.text("PathPrefix").orElse("/");
		List<Role> roles = world.iam().roles().where((role) -> role.path().startsWith(prefix)).toList();
		return IamResponses.page(serviceCall, "Roles", roles, Role::name,
				(role) -> IamResponses.summary("member", role));
	}

}
