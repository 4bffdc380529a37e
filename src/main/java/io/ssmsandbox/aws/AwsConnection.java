package io.ssmsandbox.aws;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where AWS is reached, decided once at start. It has two sides: a real account, and an
 * emulator that provides its own address. Everything behind it is one code path through
 * the AWS SDK.
 */
public interface AwsConnection {

	/**
	 * Whether the other side is an emulator: nothing is created or billed, and the
	 * credentials sent are fixed dummies, never those of a real profile.
	 */
	boolean emulated();

	/**
	 * The address that stands in for every AWS service, or empty for AWS's own.
	 */
	Optional<URI> endpoint();

	/**
	 * How many times faster than AWS the other side goes; empty when it is AWS, or an
	 * emulator in another process, whose speed is its own affair.
	 */
	default OptionalDouble speed() {
		return OptionalDouble.empty();
	}

}
