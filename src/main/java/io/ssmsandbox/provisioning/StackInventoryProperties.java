package io.ssmsandbox.provisioning;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the portal compares the stacks of AWS with its sandboxes.
 *
 * @param interval how often the stacks of AWS are compared with the sandboxes, region by
 * region
 */
@ConfigurationProperties("portal.region-sweep")
record StackInventoryProperties(@DefaultValue("PT5M") Duration interval) {

	StackInventoryProperties {
		if (interval.isNegative() || interval.isZero()) {
			throw new IllegalArgumentException(
					"portal.region-sweep.interval is " + interval + ", but must be longer than zero.");
		}
	}

}
