package io.ssmsandbox.provisioning;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often what AWS has is compared with what the portal knows.
 *
 * @param interval the pause between two comparisons, an ISO-8601 duration
 */
@ConfigurationProperties("portal.region-sweep")
record RegionSweepProperties(@DefaultValue("PT5M") Duration interval) {

	RegionSweepProperties {
		if (interval.isNegative() || interval.isZero()) {
			throw new IllegalArgumentException(
					"portal.region-sweep.interval is " + interval + ", but must be longer than nothing.");
		}
	}

}
