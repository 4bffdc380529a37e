package io.ssmsandbox.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.sandbox.Receipt.Line;
import io.ssmsandbox.sandbox.Receipt.Wish;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores receipts in the tables {@code receipt}, {@code receipt_wish} and
 * {@code receipt_resource}.
 */
final class StoredReceipts {

	private final JdbcClient jdbc;

	StoredReceipts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Stores a receipt. Must run in the transaction that sets its sandbox to
	 * {@code TORN_DOWN}.
	 */
	void add(Receipt receipt) {
		SandboxId id = receipt.sandbox().id();
		this.jdbc.sql(
				"insert into receipt (sandbox_id, deleted_at, torn_down_at) values (:sandbox, :deletedAt, :tornDownAt)")
			.param("sandbox", id.value())
			.param("deletedAt", SandboxRow.offset(receipt.deletedAt()))
			.param("tornDownAt", SandboxRow.offset(receipt.tornDownAt()))
			.update();
		for (int line = 0; line < receipt.wishes().size(); line++) {
			add(id, line + 1, receipt.wishes().get(line));
		}
		for (int line = 0; line < receipt.lines().size(); line++) {
			add(id, line + 1, receipt.lines().get(line));
		}
	}

	private void add(SandboxId id, int line, Wish wish) {
		Message reason = wish.reason();
		this.jdbc
			.sql("insert into receipt_wish (sandbox_id, line, wished_at, reason_code, reason_arguments)"
					+ " values (:sandbox, :line, :at, :code, :arguments)")
			.param("sandbox", id.value())
			.param("line", line)
			.param("at", SandboxRow.offset(wish.at()))
			.param("code", (reason != null) ? reason.code() : null)
			.param("arguments", (reason != null) ? MessageJson.write(reason.arguments()) : null)
			.update();
	}

	private void add(SandboxId id, int line, Line resource) {
		this.jdbc.sql("""
				insert into receipt_resource (sandbox_id, line, logical_resource_id, resource_type,
				    physical_resource_id, fate, removed_at, reason)
				values (:sandbox, :line, :logicalId, :type, :physicalId, :fate, :removedAt, :reason)
				""")
			.param("sandbox", id.value())
			.param("line", line)
			.param("logicalId", resource.logicalId())
			.param("type", resource.type())
			.param("physicalId", resource.physicalId())
			.param("fate", resource.fate().name())
			.param("removedAt", SandboxRow.offset(resource.removedAt()))
			.param("reason", resource.reason())
			.update();
	}

	/**
	 * Reads the receipt of a sandbox.
	 * @throws NoReceiptYetException when it is not torn down
	 */
	Receipt get(Sandbox sandbox) {
		Receipt receipt = this.jdbc.sql("select deleted_at, torn_down_at from receipt where sandbox_id = :id")
			.param("id", sandbox.id().value())
			.query((row, number) -> new Receipt(sandbox, List.of(), List.of(), SandboxRow.instant(row, "deleted_at"),
					SandboxRow.instantAt(row, "torn_down_at")))
			.optional()
			.orElseThrow(() -> new NoReceiptYetException(sandbox.state()));
		return new Receipt(sandbox, wishes(sandbox.id()), lines(sandbox.id()), receipt.deletedAt(),
				receipt.tornDownAt());
	}

	private List<Wish> wishes(SandboxId id) {
		return this.jdbc.sql(
				"select wished_at, reason_code, reason_arguments from receipt_wish where sandbox_id = :id order by line")
			.param("id", id.value())
			.query((row, number) -> new Wish(SandboxRow.instantAt(row, "wished_at"),
					ReasonColumns.message(row, "reason")))
			.list();
	}

	private List<Line> lines(SandboxId id) {
		return this.jdbc.sql("""
				select logical_resource_id, resource_type, physical_resource_id, fate, removed_at, reason
				from receipt_resource where sandbox_id = :id order by line
				""").param("id", id.value()).query((row, number) -> line(row)).list();
	}

	private static Line line(ResultSet row) throws SQLException {
		return new Line(row.getString("logical_resource_id"), row.getString("resource_type"),
				row.getString("physical_resource_id"), ResourceOutcome.valueOf(row.getString("fate")),
				SandboxRow.instant(row, "removed_at"), row.getString("reason"));
	}

}
