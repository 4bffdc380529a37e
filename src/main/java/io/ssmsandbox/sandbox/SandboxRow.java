package io.ssmsandbox.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackName;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.template.EndpointSet;
import io.ssmsandbox.template.MachineImage;
import io.ssmsandbox.template.RenderedTemplate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Converts a sandbox to a row of the table {@code sandbox}, and back.
 */
final class SandboxRow {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {
	};

	private static final int LONGEST_TEXT = 4000;

	/** The columns for {@link #read}. The template is read separately. */
	private static final String COLUMNS = """
			s.id, s.version, a.display_name as owner, s.prefix, s.region, s.availability_zone, s.instance_type, s.image,
			s.endpoints, s.volume_size_gib, s.lease_seconds, s.requested_at, s.expires_at, s.state,
			s.first_failure_resource, s.first_failure_words, s.live_key, s.stack_name, s.stack_id, s.stack_status, s.instance_id,
			s.launch_attempted_at, s.connecting_at, s.agent_registered_at, s.ready_at, s.rebooted_at,
			s.teardown_attempts, s.teardown_attempted_at, s.failed_deletions, s.forced_at, s.progress_complete,
			s.progress_total, s.last_sequence, s.template_hash is null as retired, s.%s
			"""
		.formatted(ReasonColumns.NAMES.replace(", ", ", s."));

	/** Selects sandboxes; a condition may follow. */
	static final String SELECT = "select " + COLUMNS + "from sandbox s join account a on a.id = s.owner_id";

	/** The columns for {@link #readTemplate}, without the body. */
	static final String TEMPLATE_COLUMNS = "template_hash, template_parameters, template_tags, template_capabilities";

	private SandboxRow() {
	}

	/**
	 * The complete row of a new sandbox.
	 * @param owner the account of its owner
	 */
	static Map<String, @Nullable Object> write(SandboxData data, UUID owner, RenderedTemplate template) {
		Map<String, @Nullable Object> row = changes(data);
		row.put("id", data.id().value());
		row.put("owner_id", owner);
		writeRequest(row, data.request());
		row.put("requested_at", offset(data.lease().requestedAt()));
		writeTemplate(row, template);
		return row;
	}

	/**
	 * The columns that can change. The request and the rendered template never change.
	 */
	static Map<String, @Nullable Object> changes(SandboxData data) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("version", data.version());
		row.put("expires_at", offset(data.lease().expiresAt()));
		row.put("state", data.state().name());
		ReasonColumns.write(row, data.reason());
		FirstFailure failure = data.firstFailure();
		row.put("first_failure_resource", (failure != null) ? failure.resource() : null);
		row.put("first_failure_words", (failure != null) ? shorten(failure.words()) : null);
		row.put("live_key", data.live() ? liveKey(data.request().placement().region(), data.request().prefix()) : null);
		writeStack(row, data.stack());
		writeTimestamps(row, data.timestamps());
		row.put("progress_complete", data.progress().complete());
		row.put("progress_total", data.progress().total());
		row.put("last_sequence", data.lastSequence());
		return row;
	}

	private static void writeRequest(Map<String, @Nullable Object> row, LaunchRequest request) {
		row.put("prefix", request.prefix().value());
		row.put("region", request.placement().region());
		row.put("availability_zone", request.placement().availabilityZone());
		row.put("instance_type", request.instanceType());
		row.put("image", request.image().wireName());
		row.put("endpoints", request.endpoints().wireName());
		row.put("volume_size_gib", request.volumeSizeGiB());
		row.put("lease_seconds", request.lease().toSeconds());
	}

	private static void writeStack(Map<String, @Nullable Object> row, StackRef stack) {
		StackId id = stack.id();
		StackStatus status = stack.status();
		row.put("stack_name", stack.name().value());
		row.put("stack_id", (id != null) ? id.value() : null);
		row.put("stack_status", (status != null) ? status.name() : null);
		row.put("instance_id", stack.instanceId());
	}

	private static void writeTimestamps(Map<String, @Nullable Object> row, SandboxTimestamps timestamps) {
		row.put("launch_attempted_at", offset(timestamps.launchAttemptedAt()));
		row.put("connecting_at", offset(timestamps.connectingAt()));
		row.put("agent_registered_at", offset(timestamps.agentRegisteredAt()));
		row.put("ready_at", offset(timestamps.readyAt()));
		row.put("teardown_attempts", timestamps.teardownAttempts());
		row.put("teardown_attempted_at", offset(timestamps.teardownAttemptedAt()));
		row.put("failed_deletions", timestamps.failedDeletions());
		row.put("forced_at", offset(timestamps.forcedAt()));
		row.put("rebooted_at", offset(timestamps.rebootedAt()));
	}

	private static void writeTemplate(Map<String, @Nullable Object> row, RenderedTemplate template) {
		row.put("template_hash", StoredTemplates.hash(template.body()));
		row.put("template_parameters", JSON.writeValueAsString(template.parameters()));
		row.put("template_tags", JSON.writeValueAsString(template.tags()));
		row.put("template_capabilities", String.join(",", template.capabilities()));
	}

	static SandboxData read(ResultSet row) throws SQLException {
		LaunchRequest request = readRequest(row);
		Lease lease = new Lease(instantAt(row, "requested_at"), instantAt(row, "expires_at"));
		return new SandboxData(new SandboxId(row.getObject("id", UUID.class)), row.getLong("version"), request, lease,
				SandboxState.valueOf(row.getString("state")), ReasonColumns.read(row), readStack(row),
				row.getString("live_key") != null, readFirstFailure(row), readTimestamps(row),
				new StackProgress(row.getInt("progress_complete"), row.getInt("progress_total")),
				row.getLong("last_sequence"), row.getBoolean("retired"));
	}

	private static LaunchRequest readRequest(ResultSet row) throws SQLException {
		return new LaunchRequest(new Prefix(row.getString("prefix")),
				new Placement(row.getString("region"), row.getString("availability_zone")),
				row.getString("instance_type"), MachineImage.of(row.getString("image")).orElseThrow(),
				EndpointSet.of(row.getString("endpoints")).orElseThrow(), row.getInt("volume_size_gib"),
				Duration.ofSeconds(row.getLong("lease_seconds")), new Owner(row.getString("owner")));
	}

	private static StackRef readStack(ResultSet row) throws SQLException {
		String id = row.getString("stack_id");
		return new StackRef(new StackName(row.getString("stack_name")), (id != null) ? new StackId(id) : null,
				StackStatus.ofNullable(row.getString("stack_status")).orElse(null), row.getString("instance_id"));
	}

	private static SandboxTimestamps readTimestamps(ResultSet row) throws SQLException {
		return new SandboxTimestamps(instant(row, "launch_attempted_at"), instant(row, "connecting_at"),
				instant(row, "agent_registered_at"), instant(row, "ready_at"), row.getInt("teardown_attempts"),
				instant(row, "teardown_attempted_at"), row.getInt("failed_deletions"), instant(row, "forced_at"),
				instant(row, "rebooted_at"));
	}

	private static @Nullable FirstFailure readFirstFailure(ResultSet row) throws SQLException {
		String resource = row.getString("first_failure_resource");
		String words = row.getString("first_failure_words");
		return (resource != null || words != null) ? new FirstFailure(resource, words) : null;
	}

	static RenderedTemplate readTemplate(ResultSet row, String body) throws SQLException {
		return new RenderedTemplate(body, JSON.readValue(row.getString("template_parameters"), TEXTS),
				JSON.readValue(row.getString("template_tags"), TEXTS),
				Set.of(row.getString("template_capabilities").split(",")));
	}

	static String liveKey(String region, Prefix prefix) {
		return region + "/" + prefix;
	}

	static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	static Instant instantAt(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	/**
	 * Cuts a reason text from AWS to the length of the column. The event keeps the whole
	 * text.
	 */
	static @Nullable String shorten(@Nullable String text) {
		return (text != null && text.length() > LONGEST_TEXT) ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
	}

}
