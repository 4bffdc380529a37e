package io.ssmsandbox.sandbox;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How long sandboxes are lent.
 *
 * @param defaultLease how long when nothing was asked, counted from the accepted request;
 * an ISO-8601 duration of at least ten minutes
 * @param max how long at most, extensions included, counted from the accepted request; an
 * ISO-8601 duration
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
