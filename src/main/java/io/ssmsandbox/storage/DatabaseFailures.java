package io.ssmsandbox.storage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Tells failures of the database itself from failures of a statement. Spring has no
 * exception type for some of them, and the scheduler does not translate at all, so the
 * database's own codes are read.
 */
public final class DatabaseFailures {

	/**
	 * Classes of SQL states: connection, resources (such as a full disk), operator
	 * intervention, system error, internal error.
	 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">The
	 * error codes of PostgreSQL</a>
	 */
	private static final Set<String> STATE_CLASSES = Set.of("08", "53", "57", "58", "XX");

	/** A server that has become a standby, or that protects a full disk. */
	private static final String READ_ONLY_STATE = "25006";

	/**
	 * Error codes of H2: general error (as when it cannot write), failed reads and writes
	 * of its file, database closed, out of memory, database shut down.
	 * @see <a href="https://h2database.com/javadoc/org/h2/api/ErrorCode.html">The error
	 * codes of H2</a>
	 */
	private static final Set<Integer> H2_CODES = Set.of(50000, 90028, 90031, ClosedDatabaseRecovery.CLOSED, 90108,
			90121);

	private DatabaseFailures() {
	}

	/**
	 * Tells whether this failed because the database could not be used.
	 */
	public static boolean isCauseOf(Throwable failure) {
		return Stream.iterate(failure, (each) -> each != null, Throwable::getCause)
			.anyMatch((each) -> each instanceof SQLException sql && tellsOf(sql));
	}

	private static boolean tellsOf(SQLException failure) {
		return failure instanceof SQLTransientConnectionException
				|| failure instanceof SQLNonTransientConnectionException || failure instanceof SQLRecoverableException
				|| failure instanceof SQLTimeoutException || H2_CODES.contains(failure.getErrorCode())
				|| isUnavailable(failure.getSQLState());
	}

	private static boolean isUnavailable(@Nullable String state) {
		return state != null && (READ_ONLY_STATE.equals(state)
				|| state.length() == 5 && STATE_CLASSES.contains(state.substring(0, 2)));
	}

}
