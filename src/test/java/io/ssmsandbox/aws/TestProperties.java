package io.ssmsandbox.aws;

import java.net.URI;
import java.time.Duration;

/**
 * Creates settings of the AWS connection for tests.
 */
final class TestProperties {

	private TestProperties() {
	}

	static AwsProperties emulated(URI endpoint) {
		return new AwsProperties(AwsProperties.Mode.EMULATED, endpoint, null, Duration.ofSeconds(3),
				Duration.ofSeconds(10), Duration.ofSeconds(12), Duration.ofSeconds(30), 3, Duration.ofMinutes(15));
	}

	/** Settings for a server that must answer within a second. */
	static AwsProperties hasty(URI endpoint) {
		return new AwsProperties(AwsProperties.Mode.EMULATED, endpoint, null, Duration.ofSeconds(3),
				Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(15), 2, Duration.ofMinutes(15));
	}

}
