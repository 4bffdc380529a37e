package io.ssmsandbox.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import io.ssmsandbox.template.EndpointSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the sandboxes that AWS may be billing now, because their stacks may exist.
 */
@Component
public class RunningSandboxes {

	private final JdbcClient jdbc;

	RunningSandboxes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public List<Running> findAll() {
		return this.jdbc
			.sql("select region, instance_type, endpoints, volume_size_gib, launch_attempted_at from sandbox"
					+ " where live_key is not null and launch_attempted_at is not null")
			.query((row, number) -> new Running(
					new BillableResources(row.getString("region"), row.getString("instance_type"),
							EndpointSet.of(row.getString("endpoints")).orElseThrow(), row.getInt("volume_size_gib")),
					SandboxRow.instantAt(row, "launch_attempted_at")))
			.list();
	}

	/**
	 * The number of sandboxes that may have a stack although their lease has ended and no
	 * teardown has begun.
	 */
	public long countOverdue(Instant now) {
		return this.jdbc
			.sql("select count(*) from sandbox where live_key is not null and expires_at < :now"
					+ " and state in ('REQUESTED', 'LAUNCHING', 'CONNECTING', 'READY', 'LAUNCH_FAILED')")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	/**
	 * A sandbox that AWS may be billing.
	 *
	 * @param since when its launch was first attempted
	 */
	public record Running(BillableResources billed, Instant since) {
	}

}
