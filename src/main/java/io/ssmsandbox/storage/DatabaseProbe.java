package io.ssmsandbox.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Checks whether a database responds. A connection may report itself valid although its
 * database is closed, so the probe also runs a statement.
 */
public final class DatabaseProbe {

	static final String STATEMENT = "select 1";

	private static final int PATIENCE_SECONDS = 2;

	private DatabaseProbe() {
	}

	/**
	 * Whether the database responds on this connection within a few seconds.
	 * @throws SQLException when the database refuses a statement
	 */
	public static boolean isResponding(Connection connection) throws SQLException {
		// First, because this check has a timeout even if the server does not respond.
		if (!connection.isValid(PATIENCE_SECONDS)) {
			return false;
		}
		try (Statement statement = connection.createStatement()) {
			statement.setQueryTimeout(PATIENCE_SECONDS);
			return statement.execute(STATEMENT);
		}
	}

}
