package io.ssmsandbox.storage;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

import io.ssmsandbox.message.StartupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rejects a database that could lose acknowledged requests, and logs at startup which
 * database is used and what it supports.
 */
@Component
class StorageCheck {

	private static final Logger log = LoggerFactory.getLogger(StorageCheck.class);

	StorageCheck(DataSource dataSource, JdbcClient jdbc) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			check(connection.getMetaData(), jdbc);
		}
	}

	private static void check(DatabaseMetaData database, JdbcClient jdbc) throws SQLException {
		String url = database.getURL().toLowerCase(Locale.ROOT);
		if (!url.startsWith("jdbc:h2:")) {
			log.info("Stored in {} {}, which several replicas can share", database.getDatabaseProductName(),
					database.getDatabaseProductVersion());
			return;
		}
		if (!url.startsWith("jdbc:h2:mem:") && writeDelay(jdbc) != 0) {
			throw new StartupException(
					"The H2 database delays its writes, so a crash would lose requests that were acknowledged. "
							+ "Add ;WRITE_DELAY=0 to spring.datasource.url.",
					"Use the default URL, or add the setting.", null);
		}
		log.info(
				"Stored in an H2 file, for one process; more than one replica needs PostgreSQL (spring.datasource.url)");
	}

	/**
	 * Reads the write delay. H2 reports it twice, for the process and for the file; the
	 * case of the file's setting name depends on the database.
	 */
	private static int writeDelay(JdbcClient jdbc) {
		return jdbc
			.sql("select coalesce(max(cast(setting_value as integer)), -1) from information_schema.settings "
					+ "where upper(setting_name) = 'WRITE_DELAY'")
			.query(Integer.class)
			.single();
	}

}
