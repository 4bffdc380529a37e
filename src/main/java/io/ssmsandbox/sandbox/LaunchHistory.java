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
 * How long AWS took over the launches of a region before, by what is stored of the last
 * of them.
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
	 * How long each resource took from begun to complete, by its name in the template.
	 */
	public Map<String, List<Duration>> creations(String region) {
		Map<String, Instant> begun = new HashMap<>();
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
				String one = row.getString("sandbox_id") + "/" + name;
				Instant at = SandboxRow.instantAt(row, "at");
				@Nullable Instant from = begun.putIfAbsent(one, at);
				if (from != null) {
					creations.computeIfAbsent(name, (unseen) -> new ArrayList<>()).add(Duration.between(from, at));
				}
			});
		return creations;
	}

	/**
	 * How long the agent took to connect once the stack was complete, where nobody helped
	 * by a reboot.
	 */
	public List<Duration> connections(String region) {
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
