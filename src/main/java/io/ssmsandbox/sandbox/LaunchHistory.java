package io.ssmsandbox.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads from the stored events of recent launches how long AWS took in a region.
 */
@Component
public class LaunchHistory {

	private static final int LAUNCHES = 20;

	private static final String LAST_COMPLETE = """
			select id from sandbox where region = :region and connecting_at is not null
			order by requested_at desc fetch first :launches rows only
			""";

	private final JdbcClient jdbc;

	LaunchHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The creation times of each resource, by its logical id in the template.
	 */
	public Map<String, List<Duration>> findCreationTimes(String region) {
		Map<String, Instant> startedAt = new HashMap<>();
		Map<String, List<Duration>> creations = new HashMap<>();
		this.jdbc.sql(
				"select sandbox_id, logical_resource_id as name, resource_status as status, min(happened_at) as at from"
						+ " sandbox_event where sandbox_id in (" + LAST_COMPLETE + ") and resource_status in"
						+ " ('CREATE_IN_PROGRESS', 'CREATE_COMPLETE')"
						+ " group by sandbox_id, logical_resource_id, resource_status order by at, status desc")
			.param("region", region)
			.param("launches", LAUNCHES)
			.query((row) -> {
				String name = row.getString("name");
				String key = row.getString("sandbox_id") + "/" + name;
				Instant at = SandboxRow.instantAt(row, "at");
				@Nullable Instant start = startedAt.putIfAbsent(key, at);
				if (start != null) {
					creations.computeIfAbsent(name, (missing) -> new ArrayList<>()).add(Duration.between(start, at));
				}
			});
		return creations;
	}

	/**
	 * How long the agent took to connect after the stack was complete. Sandboxes that
	 * were rebooted are left out.
	 */
	public List<Duration> findConnectionTimes(String region) {
		return this.jdbc.sql(
				"select connecting_at, ready_at from sandbox where ready_at is not null and rebooted_at is null and id in ("
						+ LAST_COMPLETE + ")")
			.param("region", region)
			.param("launches", LAUNCHES)
			.query((row, number) -> Duration.between(
					Objects.requireNonNull(row.getObject("connecting_at", OffsetDateTime.class)),
					Objects.requireNonNull(row.getObject("ready_at", OffsetDateTime.class))))
			.list();
	}

}
