package io.ssmsandbox.aws;

import java.net.URI;
import java.time.Duration;

/**
 * Settings of the connection to AWS, as tests need them.
 */
final class TestProperties {

	private TestProperties() {
	}

	static AwsProperties emulated(URI endpoint) {
		return new AwsProperties(AwsProperties.Mode.EMULATED, endpoint, null, Duration.ofSeconds(3),
				Duration.ofSeconds(10), Duration.ofSeconds(12), Duration.ofSeconds(30), 3, Duration.ofMinutes(15));
	}

	/** For a server that may stay silent for a second only. */
	static AwsProperties hasty(URI endpoint) {
		return new AwsProperties(AwsProperties.Mode.EMULATED, endpoint, null, Duration.ofSeconds(3),
				Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(15), 2, Duration.ofMinutes(15));
	}

}
