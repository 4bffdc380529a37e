package io.ssmsandbox.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import io.ssmsandbox.message.StartupException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Migrates the schema, but only if the database is new, or belongs to the portal and is
 * not from a later version. It checks this before it changes anything. Flyway's history
 * records the portal version that ran each migration, so that an older version can name
 * it.
 */
@Component
class SchemaMigration implements FlywayMigrationStrategy, FlywayConfigurationCustomizer {

	private static final Logger log = LoggerFactory.getLogger(SchemaMigration.class);

	private static final MigrationVersion FIRST = MigrationVersion.fromVersion("1");

	private static final int MOST_TABLES_NAMED = 5;

	/**
	 * Distinguishes the portal's lock from the locks of other programs in the same
	 * database.
	 */
	private static final long LOCK = 0x73736d2d7362L;

	private final String writer;

	@Autowired
	SchemaMigration(ObjectProvider<BuildProperties> build) {
		this("ssm-sandbox-portal "
				+ build.stream().findFirst().map(BuildProperties::getVersion).orElse("(a build without version)"));
	}

	/**
	 * Creates a migration for a named version.
	 * @param writer the name and the version of the portal
	 */
	SchemaMigration(String writer) {
		this.writer = writer;
	}

	@Override
	public void customize(FluentConfiguration configuration) {
		configuration.installedBy(this.writer);
	}

	@Override
	public void migrate(Flyway flyway) {
		try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			String url = connection.getMetaData().getURL();
			boolean shared = !url.startsWith("jdbc:h2:");
			// Replicas that start together check and migrate one after another.
			lock(jdbc, shared, "pg_advisory_lock");
			try {
				migrate(flyway, jdbc, url.split("[?;]", 2)[0]);
			}
			finally {
				lock(jdbc, shared, "pg_advisory_unlock");
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database could not be inspected", ex);
		}
	}

	private static void lock(JdbcClient jdbc, boolean shared, String function) {
		if (shared) {
			jdbc.sql("select " + function + "(:key)").param("key", LOCK).query((row) -> {
			});
		}
	}

	private void migrate(Flyway flyway, JdbcClient jdbc, String database) {
		check(flyway, jdbc, database);
		try {
			flyway.migrate();
		}
		catch (FlywayException ex) {
			if (NestedExceptionUtils.getMostSpecificCause(ex) instanceof SQLException) {
				throw ex;
			}
			throw new StartupException(
					"The schema of the database " + database + " could not be brought up to date: "
							+ String.valueOf(ex.getMessage()).lines().findFirst().orElse(""),
					"Restore the backup from before this version's first start, and report the sentence above.", ex);
		}
	}

	private void check(Flyway flyway, JdbcClient jdbc, String database) {
		ExistingTables tables = new ExistingTables(jdbc, flyway.getConfiguration().getTable());
		if (!tables.hasHistory()) {
			if (!tables.names().isEmpty()) {
				throw foreign(database, tables.names());
			}
			return;
		}
		// Flyway also records, without a version, that it created its history.
		List<MigrationInfo> applied = Arrays.stream(flyway.info().applied())
			.filter((migration) -> migration.getVersion() != null)
			.toList();
		if (applied.stream().anyMatch(SchemaMigration::isAnotherFirst)) {
			throw PreReleaseDatabase.isIt(tables.names()) ? new PreReleaseDatabase(jdbc).refusal(database)
					: foreign(database, tables.names());
		}
		if (applied.stream().allMatch((migration) -> migration.getState().isFailed())) {
			beginAgain(tables, !applied.isEmpty(), database);
			return;
		}
		applied.stream().filter(SchemaMigration::isUnknown).reduce((lower, higher) -> higher).ifPresent((last) -> {
			throw later(database, last);
		});
	}

	/**
	 * Drops the tables that an interrupted first start left behind. H2 cannot roll back a
	 * partly created schema. The tables contain no data yet.
	 */
	private static void beginAgain(ExistingTables tables, boolean failed, String database) {
		if (!tables.areUnusedFirstSchema()) {
			throw foreign(database, tables.names());
		}
		if (failed || !tables.names().isEmpty()) {
			log.warn("The first start on this database was interrupted; the portal creates its empty tables again");
			tables.drop();
		}
	}

	private static boolean isAnotherFirst(MigrationInfo migration) {
		return FIRST.equals(migration.getVersion())
				&& !(migration.isDescriptionMatching() && migration.isChecksumMatching());
	}

	private static boolean isUnknown(MigrationInfo migration) {
		MigrationState state = migration.getState();
		return state.isApplied() && !state.isResolved();
	}

	private StartupException later(String database, MigrationInfo last) {
		return new StartupException(
				"The database " + database + " was last changed by " + last.getInstalledBy() + " (schema version "
						+ last.getVersion() + "), which this version, " + this.writer
						+ ", does not know; it was left as it is.",
				"Start " + last.getInstalledBy()
						+ " or a later version, or restore a backup from before its first start.",
				null);
	}

	private static StartupException foreign(String database, List<String> tables) {
		String named = String.join(", ", tables.subList(0, Math.min(tables.size(), MOST_TABLES_NAMED)));
		int more = tables.size() - MOST_TABLES_NAMED;
		return new StartupException(
				"The database " + database + " has tables that the portal did not create (" + named
						+ ((more > 0) ? " and " + more + " more" : "") + "); it was left as it is.",
				"Give the portal a database of its own: name an empty one in spring.datasource.url.", null);
	}

}
