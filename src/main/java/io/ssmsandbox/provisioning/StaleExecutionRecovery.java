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
 * After a crash, tasks are still marked as picked by the process that died. Elsewhere
 * another replica may be alive and at work on them, so they are revived only when their
 * heartbeat has stopped for long enough. An H2 file belongs to one process alone: there,
 * no other can hold them, and they are released at once.
 */
@Component
@DependsOnDatabaseInitialization
class StaleExecutionRecovery {

	private static final Logger log = LoggerFactory.getLogger(StaleExecutionRecovery.class);

	StaleExecutionRecovery(DataSource dataSource, JdbcClient jdbc) throws SQLException {
		if (isOurs(dataSource)) {
			int released = jdbc
				.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked")
				.update();
			if (released > 0) {
				log.info("Going on with {} tasks that were under way when the portal last stopped", released);
			}
		}
	}

	private static boolean isOurs(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			return "H2".equals(connection.getMetaData().getDatabaseProductName());
		}
	}

}
