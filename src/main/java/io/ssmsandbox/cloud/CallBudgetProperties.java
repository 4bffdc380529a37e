package io.ssmsandbox.cloud;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many calls AWS is asked at most. Its own limits are not published and are shared by
 * everybody in the account, so the portal also learns: it lowers its rate when AWS asks
 * for fewer calls, and comes back up slowly.
 *
 * @param callsPerSecond the most calls a second to one region, by this process; left out,
 * 10 to AWS and 500 to an emulator, which has no limits to share
 * @param callsAtOnce how many sandboxes of one region may wait for AWS at once, so that a
 * region which does not answer holds up itself alone
 */
@ConfigurationProperties("portal.aws.budget")
record CallBudgetProperties(@Nullable Double callsPerSecond, @DefaultValue("4") int callsAtOnce) {

	private static final double OF_AWS = 10;

	private static final double OF_AN_EMULATOR = 500;

	CallBudgetProperties {
		if (callsPerSecond != null && !(callsPerSecond >= RegionBudget.LOWEST_RATE && callsPerSecond <= 10_000)) {
			throw new IllegalArgumentException("portal.aws.budget.calls-per-second is " + callsPerSecond
					+ ", but must be from " + RegionBudget.LOWEST_RATE + " to 10000.");
		}
		if (callsAtOnce < 1) {
			throw new IllegalArgumentException(
					"portal.aws.budget.calls-at-once is " + callsAtOnce + ", but must be 1 or more.");
		}
	}

	double callsPerSecond(boolean emulated) {
		if (this.callsPerSecond != null) {
			return this.callsPerSecond;
		}
		return emulated ? OF_AN_EMULATOR : OF_AWS;
	}

}
