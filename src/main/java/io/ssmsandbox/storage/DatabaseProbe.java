package io.ssmsandbox.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Asks a database whether it answers. A connection may call itself valid although its
 * database is closed, so a statement is run as well.
 */
public final class DatabaseProbe {

	static final String STATEMENT = "select 1";

	private static final int PATIENCE_SECONDS = 2;

	private DatabaseProbe() {
	}

	/**
	 * Whether the database answers on this connection, within some seconds.
	 * @throws SQLException when the database refuses a statement
	 */
	public static boolean answers(Connection connection) throws SQLException {
		// First, since this has a limit also where the server has fallen silent.
		if (!connection.isValid(PATIENCE_SECONDS)) {
			return false;
		}
		try (Statement statement = connection.createStatement()) {
			statement.setQueryTimeout(PATIENCE_SECONDS);
			return statement.execute(STATEMENT);
		}
	}

}
