package io.ssmsandbox.sandbox;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How long a sandbox may live.
 *
 * @param defaultLease how long a sandbox lives when the request names no end, counted
 * from the accepted request; at least ten minutes
 * @param max the longest life of a sandbox, extensions included, counted from the
 * accepted request; at least as long as the default
 */
@ConfigurationProperties("portal.lease")
record LeaseProperties(@Name("default") @DefaultValue("PT8H") Duration defaultLease,
		@DefaultValue("P3D") Duration max) {

	LeaseProperties {
		if (defaultLease.compareTo(LeasePolicy.MIN) < 0 || max.compareTo(defaultLease) < 0) {
			throw new IllegalArgumentException(
					"portal.lease.default must be at least PT10M, and portal.lease.max at least as long as it");
		}
	}

	LeasePolicy policy() {
		return new LeasePolicy(this.defaultLease, this.max);
	}

}
