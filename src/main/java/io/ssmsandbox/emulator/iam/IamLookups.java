package io.ssmsandbox.emulator.iam;

import java.util.Map;

import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Finds the IAM resources in a call. They must exist, and their names are not
 * case-sensitive.
 */
final class IamLookups {

	private static final int NOT_FOUND = 404;

	private IamLookups() {
	}

	static Role role(Call call, World world) {
		String name = call.required("RoleName");
		return world.iam()
			.roles()
			.find(name)
			.orElseThrow(() -> noSuchEntity("The role with name " + name + " cannot be found."));
	}

	static InstanceProfile instanceProfile(Call call, World world) {
		String name = call.required("InstanceProfileName");
		return world.iam()
			.instanceProfiles()
			.find(name)
			.orElseThrow(() -> noSuchEntity("Instance Profile " + name + " cannot be found."));
	}

	/**
	 * Returns the role's inline policy that the call names.
	 */
	static Map<String, Object> inlinePolicy(Role role, Call call) {
		String name = call.required("PolicyName");
		@Nullable Map<String, Object> document = role.inlinePolicies().get(name);
		if (document == null) {
			throw noSuchEntity("The role policy with name " + name + " cannot be found.");
		}
		return document;
	}

	static AwsError noSuchEntity(String message) {
		return new AwsError(NOT_FOUND, "NoSuchEntity", message);
	}

	static AwsError inUse(String message) {
		return new AwsError(409, "DeleteConflict", message);
	}

}
