package io.ssmsandbox.emulator.cloudformation;

import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
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
	static @Nullable String of(Call call, World world) {
		String arn = call.text("RoleARN").orElse(null);
		if (arn != null && world.iam().roles().where((role) -> role.arn().equals(arn)).findFirst().isEmpty()) {
			throw AwsError.validation("Role " + arn + " is invalid or cannot be assumed");
		}
		return arn;
	}

}
