package io.ssmsandbox.provisioning;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the portal asks AWS about a sandbox that is not yet ready. AWS's limits are
 * small and the whole account shares them, so the portal asks less often while the status
 * page is not open.
 *
 * @param watched how often the portal asks AWS about a sandbox that is not yet ready, in
 * account mode, while a person has its status page open
 * @param unwatched how often the portal asks AWS about a sandbox that is not yet ready,
 * in account mode, while its status page is not open
 * @param emulated how often the portal asks the emulator about a sandbox that is not yet
 * ready
 * @param readyCheck how often the portal checks that the stack of a ready sandbox still
 * exists
 * @param agentPatience how long an agent may take to connect before the status page says
 * that it is late
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
					"portal.provisioning." + name + " is " + duration + ", but must be longer than zero.");
		}
	}

}
