package io.ssmsandbox.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The database of the portals under test. It keeps running when they die.
 */
interface Database extends AutoCloseable {

	/** The application arguments that make a portal use this database. */
	List<String> settings();

	/**
	 * Opens a connection for the observer, independent of the portal.
	 */
	Connection look() throws SQLException;

	/** Whether it can be read while a portal uses it. */
	boolean isShared();

	@Override
	void close();

	/**
	 * The stored last sequence number of each sandbox that must make progress.
	 */
	default Map<String, Long> underWay() {
		try (Connection connection = look();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select id, last_sequence from sandbox where state in "
						+ "('REQUESTED', 'LAUNCHING', 'CONNECTING', 'TEARING_DOWN')")) {
			Map<String, Long> found = new HashMap<>();
			while (row.next()) {
				found.put(row.getString(1), row.getLong(2));
			}
			return found;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * When the portal stored the launch attempt of each sandbox; empty when the database
	 * cannot be read.
	 */
	default Optional<Map<String, Instant>> intents() {
		if (!isShared()) {
			return Optional.empty();
		}
		try (Connection connection = look();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(
						"select id, launch_attempted_at from sandbox where launch_attempted_at is not null")) {
			Map<String, Instant> found = new HashMap<>();
			while (row.next()) {
				found.put(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
			}
			return Optional.of(found);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
