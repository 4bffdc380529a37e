package io.ssmsandbox.emulator.iam;

import java.util.List;

import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the roles under a path. Unlike GetRole, IAM omits tags and boundary here.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html">ListRoles</a>
 */
final class ListRoles implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		String prefix = call.text("PathPrefix").orElse("/");
		List<Role> roles = world.iam().roles().where((role) -> role.path().startsWith(prefix)).toList();
		return IamResponses.page(call, "Roles", roles, Role::name, (role) -> IamResponses.summary("member", role));
	}

}
