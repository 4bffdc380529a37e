package io.ssmsandbox.stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limit of open event streams.
 *
 * @param maxViewers how many event streams and waiting requests one process serves at the
 * same time; further ones get status 503 and may retry later
 */
@ConfigurationProperties("portal.stream")
record StreamProperties(@DefaultValue("12000") int maxViewers) {

	StreamProperties {
		if (maxViewers < 1) {
			throw new IllegalArgumentException("portal.stream.max-viewers must be at least 1");
		}
	}

}
