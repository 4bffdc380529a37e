package io.ssmsandbox.sandbox;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long everything is kept of a sandbox.
 *
 * @param retention how long after it was torn down its events, its template and the key
 * of its request are kept; its receipt is kept for good. An ISO-8601 duration of at least
 * one day
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
