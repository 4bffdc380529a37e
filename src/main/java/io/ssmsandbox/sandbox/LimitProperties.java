package io.ssmsandbox.sandbox;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Limits of sandboxes, launches and requests. A limit that is not set does not apply.
 * Sandboxes and launches are counted in the database, for all replicas together. A
 * request beyond a limit is answered 429.
 *
 * @param live how many sandboxes may be live: all that are not torn down, except failed
 * launches of which nothing is left on AWS
 * @param livePerOwner how many live sandboxes one owner may have
 * @param livePerRegion how many live sandboxes one region may have
 * @param launchesPerMinute how many launches are accepted within any minute
 * @param launchesPerOwnerPerHour how many launches of one owner are accepted within any
 * hour
 * @param requestsPerMinute how many requests one client address (IPv6: its /64 network)
 * may send each minute; each process counts for itself, health is not counted, and an
 * event stream counts once
 */
@ConfigurationProperties("portal.limits")
public record LimitProperties(@Nullable Integer live, @Nullable Integer livePerOwner, @Nullable Integer livePerRegion,
		@Nullable Integer launchesPerMinute, @Nullable Integer launchesPerOwnerPerHour,
		@Nullable Integer requestsPerMinute) {

	/** Nothing is limited. */
	public static final LimitProperties NONE = new LimitProperties(null, null, null, null, null, null);

	public LimitProperties {
		requirePositive(LimitKind.LIVE, live);
		requirePositive(LimitKind.LIVE_PER_OWNER, livePerOwner);
		requirePositive(LimitKind.LIVE_PER_REGION, livePerRegion);
		requirePositive(LimitKind.LAUNCHES_PER_MINUTE, launchesPerMinute);
		requirePositive(LimitKind.LAUNCHES_PER_OWNER_PER_HOUR, launchesPerOwnerPerHour);
		requirePositive(LimitKind.REQUESTS_PER_MINUTE, requestsPerMinute);
	}

	private static void requirePositive(LimitKind limitKind, @Nullable Integer value) {
		if (value != null && value < 1) {
			throw new IllegalArgumentException("portal.limits." + limitKind.wireName() + " is " + value
					+ ", but must be at least 1; leave it out for no limit");
		}
	}

	/**
	 * Whether any limit requires counting launches.
	 */
	boolean countsLaunches() {
		return this.live != null || this.livePerOwner != null || this.livePerRegion != null
				|| this.launchesPerMinute != null || this.launchesPerOwnerPerHour != null;
	}

}
