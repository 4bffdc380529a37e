package io.ssmsandbox.emulator.cloudformation;

import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Reads the service role of a call. Departure: the role must exist, but its permissions
 * and its trust policy have no effect.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html">Service
 * roles</a>
 */
final class ServiceRole {

	private ServiceRole() {
	}

	/** Returns {@code null} when the call has no role. */
	static @Nullable String of(ServiceCall serviceCall, World world) {
		String arn = serviceCall.text("RoleARN").orElse(null);
		if (arn != null && world.iam().roles().where((role) -> role.arn().equals(arn)).findFirst().isEmpty()) {
			throw AwsErrorException.validation("Role " + arn + " is invalid or cannot be assumed");
		}
		return arn;
	}

}
