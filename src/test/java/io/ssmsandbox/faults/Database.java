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
 * Where portals keep what they have acknowledged. It outlives them.
 */
interface Database extends AutoCloseable {

	/** The arguments that make a portal use it. */
	List<String> settings();

	/**
	 * A look of the observer's own, past the portal.
	 */
	Connection look() throws SQLException;

	/** Whether it can be looked at while a portal uses it. */
	boolean isShared();

	@Override
	void close();

	/**
	 * The last sequence of each sandbox that owes progress, as it is stored now.
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
	 * When it was stored of each sandbox that its stack is about to be created; empty
	 * where nobody can look.
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
