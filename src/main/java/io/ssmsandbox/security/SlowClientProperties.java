package io.ssmsandbox.security;

import java.time.Duration;

import io.ssmsandbox.webserver.SlowClientProtection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long the web server waits for a slow client, and what it keeps for slow clients.
 *
 * @param requestTime how long a client may take to send a request, from its first byte,
 * and to read an answer that is ready; event streams are answers without an end
 * @param bodyMemory how much of incomplete request bodies is kept at once
 * @param answerMemory how much of unread answers is kept at once
 */
@ConfigurationProperties("portal.http")
record SlowClientProperties(@DefaultValue("30s") Duration requestTime, @DefaultValue("32MB") DataSize bodyMemory,
		@DefaultValue("64MB") DataSize answerMemory) {

	SlowClientProperties {
		if (requestTime.compareTo(Duration.ofSeconds(1)) < 0) {
			throw new IllegalArgumentException("portal.http.request-time must be at least 1s");
		}
	}

	SlowClientProtection protection() {
		return new SlowClientProtection((int) BodyLengthFilter.MAX.toBytes(), this.requestTime,
				this.bodyMemory.toBytes(), this.answerMemory.toBytes());
	}

}
