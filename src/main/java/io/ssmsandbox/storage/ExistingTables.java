package io.ssmsandbox.storage;

import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables that exist in a database before the migration.
 */
final class ExistingTables {

	/** The tables that {@code V1__schema.sql} creates. */
	static final Set<String> FIRST = Set.of("account", "template", "sandbox", "sandbox_event", "idempotency_key",
			"receipt", "receipt_wish", "receipt_resource", "stray_stack", "aws_account", "scheduled_tasks");

	/** The migration itself stores one account. */
	private static final String ACCOUNT = "account";

	private final JdbcClient jdbc;

	private final String history;

	/**
	 * Reads the tables of a database.
	 * @param history Flyway's history table
	 */
	ExistingTables(JdbcClient jdbc, String history) {
		this.jdbc = jdbc;
		this.history = history;
	}

	boolean hasHistory() {
		return all().contains(this.history);
	}

	/**
	 * The sorted names of all tables except Flyway's own.
	 */
	List<String> names() {
		return all().stream().filter((name) -> !name.equals(this.history)).toList();
	}

	private List<String> all() {
		return this.jdbc
			.sql("select lower(table_name) as name from information_schema.tables"
					+ " where table_schema = current_schema and table_type = 'BASE TABLE' order by table_name")
			.query((row, number) -> row.getString("name"))
			.list();
	}

	/**
	 * Whether the database contains only tables of the portal's first schema, and no data
	 * yet.
	 */
	boolean areUnusedFirstSchema() {
		return names().stream()
			.allMatch((name) -> FIRST.contains(name) && count(name) <= (name.equals(ACCOUNT) ? 1 : 0));
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	/**
	 * Drops all tables, including Flyway's history.
	 */
	void drop() {
		names().forEach((name) -> this.jdbc.sql("drop table " + name + " cascade").update());
		this.jdbc.sql("drop table " + this.history).update();
	}

}
