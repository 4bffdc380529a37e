package io.ssmsandbox.storage;

import java.sql.SQLException;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Reopens an H2 database that has closed itself. H2 closes itself when it cannot write,
 * for example on a full disk. Its open connections are then unusable, but
 * {@link java.sql.Connection#isValid} still returns true for them, so the pool would keep
 * them. New connections open the file again.
 */
@Component
class ClosedDatabaseRecovery implements BeanPostProcessor {

	/** H2's error code for a database that is closed. */
	static final int CLOSED = 90098;

	/** H2's error code for a failed write, after which it closes itself. */
	private static final int NOT_WRITTEN = 50000;

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource pool && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:h2:")) {
			if (pool.getConnectionTestQuery() == null) {
				pool.setConnectionTestQuery(DatabaseProbe.STATEMENT);
			}
			pool.setExceptionOverride(new Eviction(pool));
		}
		return bean;
	}

	/**
	 * Makes the pool evict a connection whose database is closed, and all other
	 * connections too.
	 */
	private record Eviction(HikariDataSource pool) implements SQLExceptionOverride {

		@java.lang.Override
		public Override adjudicate(SQLException failure) {
			int code = failure.getErrorCode();
			if (code != CLOSED && code != NOT_WRITTEN) {
				return Override.CONTINUE_EVICT;
			}
			HikariPoolMXBean connections = this.pool.getHikariPoolMXBean();
			if (connections != null) {
				connections.softEvictConnections();
			}
			return Override.MUST_EVICT;
		}

	}

}
