package io.ssmsandbox.aws;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Says which AWS the portal calls: a real account or an emulator. It is chosen once at
 * start. All other code uses the AWS SDK in the same way for both.
 */
public interface AwsConnection {

	/**
	 * Whether the portal calls an emulator. Then nothing is created or billed, and the
	 * credentials are fixed dummies, never those of a real profile.
	 */
	boolean emulated();

	/**
	 * The address that replaces every AWS endpoint; empty for AWS itself.
	 */
	Optional<URI> endpoint();

	/**
	 * How many times faster than AWS the emulator runs; empty for AWS, and for an
	 * emulator in another process, whose speed is unknown.
	 */
	default OptionalDouble speed() {
		return OptionalDouble.empty();
	}

}
