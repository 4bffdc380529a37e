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
 * Distinguishes failures of the database itself from failures of a statement. It reads
 * the error codes of the database, because Spring has no exception type for some failures
 * and the scheduler does not translate exceptions.
 */
public final class DatabaseFailures {

	/**
	 * Classes of SQL states: connection, resources (such as a full disk), operator
	 * intervention, system error, internal error.
	 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">The
	 * error codes of PostgreSQL</a>
	 */
	private static final Set<String> STATE_CLASSES = Set.of("08", "53", "57", "58", "XX");

	/** A read-only server: it has become a standby, or its disk is full. */
	private static final String READ_ONLY_STATE = "25006";

	/**
	 * Error codes of H2: general error (for example a failed write), failed reads and
	 * writes of its file, database closed, out of memory, database shut down.
	 * @see <a href="https://h2database.com/javadoc/org/h2/api/ErrorCode.html">The error
	 * codes of H2</a>
	 */
	private static final Set<Integer> H2_CODES = Set.of(50000, 90028, 90031, ClosedDatabaseRecovery.CLOSED, 90108,
			90121);

	private DatabaseFailures() {
	}

	/**
	 * Whether an operation failed because the database could not be used.
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
