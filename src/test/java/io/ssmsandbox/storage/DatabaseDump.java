package io.ssmsandbox.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Dumps the content of a database as text.
 */
final class DatabaseDump {

	private final JdbcClient jdbc;

	DatabaseDump(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	List<String> tables() {
		return this.jdbc
			.sql("select table_name from information_schema.tables where table_schema = current_schema"
					+ " and table_type = 'BASE TABLE' order by table_name")
			.query(String.class)
			.list();
	}

	List<String> columns() {
		return this.jdbc
			.sql("select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable"
					+ " from information_schema.columns where table_schema = current_schema"
					+ " order by table_name, ordinal_position")
			.query(String.class)
			.list();
	}

	/**
	 * The rows of all tables as insert statements in PostgreSQL's syntax.
	 */
	String inserts() {
		return tables().stream().map(this::inserts).collect(Collectors.joining());
	}

	private String inserts(String table) {
		return this.jdbc.sql("select * from " + table)
			.query((row, number) -> insert(table, row))
			.list()
			.stream()
			.sorted()
			.collect(Collectors.joining());
	}

	private static String insert(String table, ResultSet row) throws SQLException {
		List<Integer> columns = IntStream.rangeClosed(1, row.getMetaData().getColumnCount()).boxed().toList();
		StringBuilder names = new StringBuilder();
		StringBuilder values = new StringBuilder();
		for (int column : columns) {
			String separator = names.isEmpty() ? "" : ", ";
			names.append(separator).append(row.getMetaData().getColumnName(column));
			values.append(separator).append(literal(row.getString(column)));
		}
		return "insert into " + table + " (" + names + ")\nvalues (" + values + ");\n";
	}

	private static String literal(String value) {
		return (value != null) ? "'" + value.replace("'", "''") + "'" : "null";
	}

}
