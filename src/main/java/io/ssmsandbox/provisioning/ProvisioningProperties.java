package io.ssmsandbox.provisioning;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often AWS is asked about a sandbox that is on its way. AWS's limits are small and
 * shared by the whole account, so nobody is asked more often than somebody looks.
 *
 * @param watched the pause between two looks while somebody watches, an ISO-8601 duration
 * @param unwatched the same while nobody does
 * @param emulated the same, watched or not, on an emulator, which has no limits to share
 * and whose time runs faster
 * @param readyCheck how often a ready sandbox is asked whether it is still there
 * @param agentPatience how long an agent may take to connect before the page says that it
 * is late
 */
@ConfigurationProperties("portal.provisioning")
record ProvisioningProperties(@DefaultValue("PT3S") Duration watched, @DefaultValue("PT10S") Duration unwatched,
		@DefaultValue("PT0.5S") Duration emulated, @DefaultValue("PT15M") Duration readyCheck,
		@DefaultValue("PT3M") Duration agentPatience) {

	ProvisioningProperties {
		Map.of("watched", watched, "unwatched", unwatched, "emulated", emulated, "ready-check", readyCheck,
				"agent-patience", agentPatience)
			.forEach(ProvisioningProperties::requirePositive);
	}

	private static void requirePositive(String name, Duration duration) {
		if (duration.isNegative() || duration.isZero()) {
			throw new IllegalArgumentException(
					"portal.provisioning." + name + " is " + duration + ", but must be longer than nothing.");
		}
	}

}
