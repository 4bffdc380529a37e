package io.ssmsandbox.sandbox;

import java.time.Clock;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates real storage for tests: each gets its own H2 database in memory.
 */
public final class SandboxesInMemory {

	private SandboxesInMemory() {
	}

	public static Sandboxes create(Clock clock) {
		return create(database(), clock);
	}

	public static Sandboxes create(DataSource dataSource, Clock clock) {
		return new Sandboxes(JdbcClient.create(dataSource),
				new TransactionTemplate(new DataSourceTransactionManager(dataSource)), (event) -> {
				}, LimitProperties.NONE, clock);
	}

	public static RunningSandboxes running(DataSource dataSource) {
		return new RunningSandboxes(JdbcClient.create(dataSource));
	}

	/**
	 * Creates a new database with all tables of the portal, for tests that read more
	 * tables.
	 */
	public static DataSource database() {
		DataSource dataSource = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
		Flyway.configure().dataSource(dataSource).load().migrate();
		return dataSource;
	}

}
