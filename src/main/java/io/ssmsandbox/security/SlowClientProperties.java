package io.ssmsandbox.security;

import java.time.Duration;

import io.ssmsandbox.webserver.SlowClientProtection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits for slow clients.
 *
 * @param requestTime how long a client may take to send a request, from its first byte,
 * and to read a complete response; event streams never complete
 * @param bodyMemory how much memory incomplete request bodies may use
 * @param answerMemory how much memory unread responses may use
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
