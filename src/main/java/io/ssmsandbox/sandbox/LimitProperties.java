package io.ssmsandbox.sandbox;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much may be asked of the portal. What is not set is not limited. Limits of
 * sandboxes and launches are counted in the database, so they hold for all replicas
 * together.
 *
 * @param live how many sandboxes there may be: all that are not torn down, except failed
 * launches of which nothing is left on AWS
 * @param livePerOwner the same for each owner
 * @param livePerRegion the same for each region
 * @param launchesPerMinute how many launches are accepted within a minute
 * @param launchesPerOwnerPerHour how many launches of one owner are accepted within an
 * hour
 * @param requestsPerMinute how many requests each process answers for one client address
 * within a minute
 */
@ConfigurationProperties("portal.limits")
public record LimitProperties(@Nullable Integer live, @Nullable Integer livePerOwner, @Nullable Integer livePerRegion,
		@Nullable Integer launchesPerMinute, @Nullable Integer launchesPerOwnerPerHour,
		@Nullable Integer requestsPerMinute) {

	/** Nothing is limited. */
	public static final LimitProperties NONE = new LimitProperties(null, null, null, null, null, null);

	public LimitProperties {
		requirePositive(Limit.LIVE, live);
		requirePositive(Limit.LIVE_PER_OWNER, livePerOwner);
		requirePositive(Limit.LIVE_PER_REGION, livePerRegion);
		requirePositive(Limit.LAUNCHES_PER_MINUTE, launchesPerMinute);
		requirePositive(Limit.LAUNCHES_PER_OWNER_PER_HOUR, launchesPerOwnerPerHour);
		requirePositive(Limit.REQUESTS_PER_MINUTE, requestsPerMinute);
	}

	private static void requirePositive(Limit limit, @Nullable Integer value) {
		if (value != null && value < 1) {
			throw new IllegalArgumentException("portal.limits." + limit.wireName() + " is " + value
					+ ", but must be at least 1; leave it out for no limit");
		}
	}

	/**
	 * Whether launches have to be counted.
	 */
	boolean countsLaunches() {
		return this.live != null || this.livePerOwner != null || this.livePerRegion != null
				|| this.launchesPerMinute != null || this.launchesPerOwnerPerHour != null;
	}

}
