package io.ssmsandbox.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

import io.ssmsandbox.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the reason of a sandbox's state as columns. The tables {@code sandbox}
 * and {@code sandbox_event} both have these columns.
 */
final class ReasonColumns {

	/** The column names, for SQL statements. */
	static final String NAMES = "reason_code, reason_arguments, cause_code, cause_arguments, cause_detail, "
			+ "cause_resource, blocker_code, blocker_arguments, blocked_since";

	private ReasonColumns() {
	}

	static void write(Map<String, @Nullable Object> row, StatusReason reason) {
		Message message = reason.message();
		Cause cause = reason.cause();
		Blocker blocker = reason.blocker();
		write(row, "reason", message);
		write(row, "cause", (cause != null) ? new Message(cause.code(), cause.arguments()) : null);
		row.put("cause_detail", (cause != null) ? cause.detail() : null);
		row.put("cause_resource", (cause != null) ? cause.resource() : null);
		write(row, "blocker", (blocker != null) ? blocker.message() : null);
		row.put("blocked_since", (blocker != null) ? SandboxRow.offset(blocker.since()) : null);
	}

	private static void write(Map<String, @Nullable Object> row, String name, @Nullable Message message) {
		row.put(name + "_code", (message != null) ? message.code() : null);
		row.put(name + "_arguments", (message != null) ? MessageJson.write(message.arguments()) : null);
	}

	static StatusReason read(ResultSet row) throws SQLException {
		Message cause = message(row, "cause");
		Message blocker = message(row, "blocker");
		return new StatusReason(message(row, "reason"),
				(cause != null) ? new Cause(cause.code(), cause.arguments(), row.getString("cause_detail"),
						row.getString("cause_resource")) : null,
				(blocker != null) ? new Blocker(blocker, SandboxRow.instantAt(row, "blocked_since")) : null);
	}

	static @Nullable Message message(ResultSet row, String name) throws SQLException {
		String code = row.getString(name + "_code");
		String arguments = row.getString(name + "_arguments");
		return (code != null) ? new Message(code, MessageJson.read((arguments != null) ? arguments : "[]")) : null;
	}

}
