package io.ssmsandbox.stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many may watch.
 *
 * @param maxViewers how many event streams and waiting requests are served at once, by
 * this replica; more are asked to come back (503)
 */
@ConfigurationProperties("portal.stream")
record StreamProperties(@DefaultValue("12000") int maxViewers) {

	StreamProperties {
		if (maxViewers < 1) {
			throw new IllegalArgumentException("portal.stream.max-viewers must be at least 1");
		}
	}

}
