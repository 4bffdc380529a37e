package io.ssmsandbox.emulator.iam;

import java.util.Map;

import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ServiceCall;
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

	static Role role(ServiceCall serviceCall, World world) {
		String name = serviceCall.required("RoleName");
		return world.iam()
			.roles()
			.find(name)
			.orElseThrow(() -> noSuchEntity("The role with name " + name + " cannot be found."));
	}

	static InstanceProfile instanceProfile(ServiceCall serviceCall, World world) {
		String name = serviceCall.required("InstanceProfileName");
		return world.iam()
			.instanceProfiles()
			.find(name)
			.orElseThrow(() -> noSuchEntity("Instance Profile " + name + " cannot be found."));
	}

	/**
	 * Returns the role's inline policy that the call names.
	 */
	static Map<String, Object> inlinePolicy(Role role, ServiceCall serviceCall) {
		String name = serviceCall.required("PolicyName");
		@Nullable Map<String, Object> document = role.inlinePolicies().get(name);
		if (document == null) {
			throw noSuchEntity("The role policy with name " + name + " cannot be found.");
		}
		return document;
	}

	static AwsErrorException noSuchEntity(String message) {
		return new AwsErrorException(NOT_FOUND, "NoSuchEntity", message);
	}

	static AwsErrorException inUse(String message) {
		return new AwsErrorException(409, "DeleteConflict", message);
	}

}
