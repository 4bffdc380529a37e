package io.ssmsandbox.provisioning;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Releases the tasks of a crashed process at startup, on H2 only. After a crash, tasks
 * are still marked as picked by the dead process. On PostgreSQL another replica may be
 * working on them, so db-scheduler revives them only after their heartbeat has stopped
 * for long enough. Only one process uses an H2 file, so there the tasks can be released
 * at once.
 */
@Component
@DependsOnDatabaseInitialization
class StaleExecutionRecovery {

	private static final Logger log = LoggerFactory.getLogger(StaleExecutionRecovery.class);

	StaleExecutionRecovery(DataSource dataSource, JdbcClient jdbc) throws SQLException {
		if (isH2(dataSource)) {
			int released = jdbc
				.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked")
				.update();
			if (released > 0) {
				log.info("Continuing {} tasks that were running when the portal last stopped", released);
			}
		}
	}

	private static boolean isH2(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			return "H2".equals(connection.getMetaData().getDatabaseProductName());
		}
	}

}
