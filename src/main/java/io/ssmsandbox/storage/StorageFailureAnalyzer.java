package io.ssmsandbox.storage;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/**
 * Explains in one sentence why the portal cannot use its database, and what the operator
 * can do.
 */
class StorageFailureAnalyzer implements FailureAnalyzer {

	/** H2: another process uses the file. */
	private static final int H2_IN_USE = 90020;

	/** H2: the file cannot be read, written or created. */
	private static final int H2_IO = 90028;

	private static final int H2_IO_NAMED = 90031;

	private static final int H2_CREATION_FAILED = 90062;

	private static final String WRONG_PASSWORD_STATE = "28";

	private static final String UNREACHABLE_STATE = "08";

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				return analyze(sql, failure);
			}
		}
		return null;
	}

	private static @Nullable FailureAnalysis analyze(SQLException sql, Throwable failure) {
		return switch (sql.getErrorCode()) {
			case H2_IN_USE -> analysis("The portal's H2 database file is in use by another process.",
					"Stop the other portal, or give this one a folder of its own with --portal.data-dir=... . "
							+ "Several replicas need PostgreSQL: set spring.datasource.url.",
					failure);
			case H2_IO, H2_IO_NAMED,
					H2_CREATION_FAILED ->
				analysis("The portal cannot write its H2 database file: " + firstLine(sql),
						"Make the data folder writable for the user that runs the portal, "
								+ "or choose another with --portal.data-dir=... .",
						failure);
			default -> analyzeState(sql, failure);
		};
	}

	private static @Nullable FailureAnalysis analyzeState(SQLException sql, Throwable failure) {
		String state = (sql.getSQLState() != null) ? sql.getSQLState() : "";
		if (state.startsWith(UNREACHABLE_STATE)) {
			return analysis("The database cannot be reached: " + firstLine(sql),
					"Start the database, or correct spring.datasource.url.", failure);
		}
		if (state.startsWith(WRONG_PASSWORD_STATE)) {
			return analysis("The database rejects the portal's login: " + firstLine(sql),
					"Correct spring.datasource.username and spring.datasource.password.", failure);
		}
		return null;
	}

	private static String firstLine(SQLException sql) {
		return String.valueOf(sql.getMessage()).lines().findFirst().orElse("");
	}

	private static FailureAnalysis analysis(String description, String action, Throwable failure) {
		return new FailureAnalysis(description, action, failure);
	}

}
