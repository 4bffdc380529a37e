package io.ssmsandbox.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Checks the launch limits. It counts the launches in the database, so a limit applies to
 * all replicas and across restarts. A launch that was not stored does not count.
 */
final class LaunchLimits {

	/** The retry time: the portal cannot predict when a sandbox will be torn down. */
	private static final Duration UNTIL_PLACE_IS_FREE = Duration.ofMinutes(1);

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final Duration HOUR = Duration.ofHours(1);

	/**
	 * A condition that an index covers; sandboxes that are torn down have no live key.
	 */
	private static final String LIVE = "live_key > ''";

	private final JdbcClient jdbc;

	private final LimitProperties limits;

	LaunchLimits(JdbcClient jdbc, LimitProperties limits) {
		this.jdbc = jdbc;
		this.limits = limits;
	}

	/**
	 * Admits a launch. Call it in the transaction that stores the launch, before the
	 * insert. It takes a lock until the transaction ends, so that two launches cannot
	 * both take the last place.
	 * @param owner the account of the owner
	 * @throws LimitExceededException when a limit is reached
	 */
	void admit(LaunchRequest request, UUID owner, Instant now) {
		if (!this.limits.countsLaunches()) {
			return;
		}
		// What is refused here waits for no lock and writes nothing.
		requireRoom(request, owner, now);
		this.jdbc.sql("select id from launch_turn where id = 1 for update").query(Integer.class).single();
		requireRoom(request, owner, now);
	}

	private void requireRoom(LaunchRequest request, UUID owner, Instant now) {
		String region = request.placement().region();
		Map<String, Object> ofOwner = Map.of("owner", owner);
		requireRate(LimitKind.LAUNCHES_PER_MINUTE, this.limits.launchesPerMinute(), MINUTE, now, "", Map.of());
		requireRate(LimitKind.LAUNCHES_PER_OWNER_PER_HOUR, this.limits.launchesPerOwnerPerHour(), HOUR, now,
				" and owner_id = :owner", ofOwner);
		requirePlace(LimitKind.LIVE_PER_OWNER, this.limits.livePerOwner(), " and owner_id = :owner", ofOwner);
		requirePlace(LimitKind.LIVE_PER_REGION, this.limits.livePerRegion(), " and region = :region",
				Map.of("region", region), region);
		requirePlace(LimitKind.LIVE, this.limits.live(), "", Map.of());
	}

	private void requirePlace(LimitKind limitKind, @Nullable Integer value, String condition,
			Map<String, Object> params, String... more) {
		if (value != null && count("select count(*) from sandbox where " + LIVE + condition, params) >= value) {
			throw new LimitExceededException(limitKind, value, UNTIL_PLACE_IS_FREE, more);
		}
	}

	private long count(String sql, Map<String, Object> params) {
		return this.jdbc.sql(sql).params(params).query(Long.class).single();
	}

	/**
	 * Finds the launch that fills the window. Once it has left the window, another launch
	 * is admitted.
	 */
	private void requireRate(LimitKind limitKind, @Nullable Integer value, Duration window, Instant now,
			String condition, Map<String, Object> params) {
		if (value == null) {
			return;
		}
		this.jdbc
			.sql("select requested_at from sandbox where requested_at > :since" + condition
					+ " order by requested_at desc offset :before rows fetch next 1 rows only")
			.param("since", SandboxRow.offset(now.minus(window)))
			.param("before", value - 1)
			.params(params)
			.query((row, number) -> SandboxRow.instantAt(row, "requested_at"))
			.optional()
			.ifPresent((oldest) -> {
				throw new LimitExceededException(limitKind, value, Duration.between(now, oldest.plus(window)));
			});
	}

}
