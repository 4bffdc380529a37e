package io.ssmsandbox.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.sandbox.SandboxEvent.PhaseEntered;
import io.ssmsandbox.sandbox.SandboxEvent.StackEventRecorded;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores the events of sandboxes in the table {@code sandbox_event}.
 */
final class Timeline implements StoredEventIds {

	private static final String INSERT = """
			insert into sandbox_event (sandbox_id, sequence, happened_at, phase, %s, aws_event_id,
			    logical_resource_id, physical_resource_id, resource_type, resource_status, resource_status_reason)
			values (:sandbox, :sequence, :at, :phase, %s, :eventId, :logicalId, :physicalId, :type, :status,
			    :statusReason)
			""".formatted(ReasonColumns.NAMES, ":" + ReasonColumns.NAMES.replace(", ", ", :"));

	private static final String COLUMNS = """
			sequence, happened_at, phase, %s, aws_event_id, logical_resource_id, physical_resource_id, resource_type,
			resource_status, resource_status_reason
			""".formatted(ReasonColumns.NAMES);

	private final JdbcClient jdbc;

	Timeline(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void append(SandboxId id, List<SandboxEvent> events) {
		events.forEach((event) -> insert(id, event));
	}

	private void insert(SandboxId id, SandboxEvent event) {
		PhaseEntered phase = (event instanceof PhaseEntered entered) ? entered : null;
		StackEvent stackEvent = (event instanceof StackEventRecorded recorded) ? recorded.event() : null;
		Map<String, @Nullable Object> reason = new HashMap<>();
		ReasonColumns.write(reason, (phase != null) ? phase.reason() : StatusReason.NONE);
		this.jdbc.sql(INSERT)
			.param("sandbox", id.value())
			.param("sequence", event.sequence())
			.param("at", SandboxRow.offset(event.timestamp()))
			.param("phase", (phase != null) ? phase.phase().name() : null)
			.params(reason)
			.param("eventId", (stackEvent != null) ? stackEvent.eventId() : null)
			.param("logicalId", (stackEvent != null) ? stackEvent.logicalResourceId() : null)
			.param("physicalId", (stackEvent != null) ? stackEvent.physicalResourceId() : null)
			.param("type", (stackEvent != null) ? stackEvent.resourceType() : null)
			.param("status", (stackEvent != null) ? stackEvent.resourceStatus() : null)
			.param("statusReason", (stackEvent != null) ? stackEvent.resourceStatusReason() : null)
			.update();
	}

	List<SandboxEvent> read(SandboxId id, long after, int limit) {
		return this.jdbc
			.sql("select " + COLUMNS + "from sandbox_event where sandbox_id = :sandbox and sequence > :after"
					+ " order by sequence fetch first :limit rows only")
			.param("sandbox", id.value())
			.param("after", after)
			.param("limit", limit)
			.query((row, number) -> readEvent(row))
			.list();
	}

	Optional<Instant> enteredAt(SandboxId id, SandboxState state) {
		return this.jdbc.sql("""
				select min(happened_at) as happened_at from sandbox_event
				where sandbox_id = :id and phase = :phase and sequence > (
				select coalesce(max(other.sequence), 0) from sandbox_event other
				where other.sandbox_id = :id and other.phase <> :phase and other.sequence < (
				select coalesce(max(last.sequence), 0) from sandbox_event last
				where last.sandbox_id = :id and last.phase = :phase))
				having count(*) > 0
				""")
			.param("id", id.value())
			.param("phase", state.name())
			.query((row, number) -> SandboxRow.instantAt(row, "happened_at"))
			.optional();
	}

	Set<String> eventIds(SandboxId id) {
		return this.jdbc
			.sql("select aws_event_id from sandbox_event where sandbox_id = :id and aws_event_id is not null")
			.param("id", id.value())
			.query((row, number) -> row.getString("aws_event_id"))
			.set();
	}

	@Override
	public Set<String> findStoredIds(SandboxId id, List<String> eventIds) {
		return this.jdbc.sql("select aws_event_id from sandbox_event where sandbox_id = :id and aws_event_id in (:ids)")
			.param("id", id.value())
			.param("ids", eventIds)
			.query((row, number) -> row.getString("aws_event_id"))
			.set();
	}

	private static SandboxEvent readEvent(ResultSet row) throws SQLException {
		long sequence = row.getLong("sequence");
		String phase = row.getString("phase");
		if (phase != null) {
			return new PhaseEntered(sequence, SandboxState.valueOf(phase), ReasonColumns.read(row),
					SandboxRow.instantAt(row, "happened_at"));
		}
		return new StackEventRecorded(sequence,
				new StackEvent(row.getString("aws_event_id"), SandboxRow.instantAt(row, "happened_at"),
						row.getString("logical_resource_id"), row.getString("physical_resource_id"),
						row.getString("resource_type"), row.getString("resource_status"),
						row.getString("resource_status_reason")));
	}

}
