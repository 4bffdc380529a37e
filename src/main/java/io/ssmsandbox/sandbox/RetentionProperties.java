package io.ssmsandbox.sandbox;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the details of ended sandboxes are kept.
 *
 * @param retention how long the events and the template of a sandbox and the
 * {@code Idempotency-Key} of its request are kept after its teardown, at least one day;
 * its receipt is kept for good
 */
@ConfigurationProperties("portal")
record RetentionProperties(@DefaultValue("P90D") Duration retention) {

	private static final Duration MIN = Duration.ofDays(1);

	RetentionProperties {
		if (retention.compareTo(MIN) < 0) {
			throw new IllegalArgumentException("portal.retention is " + retention + ", but must be at least P1D");
		}
	}

}
