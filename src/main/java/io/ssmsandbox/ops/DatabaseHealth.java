package io.ssmsandbox.ops;

import java.sql.Connection;

import javax.sql.DataSource;

import io.ssmsandbox.storage.DatabaseProbe;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Reports within a few seconds whether the database responds. Spring Boot's own indicator
 * waits as long as the database does not respond.
 */
@Component("dbHealthIndicator")
class DatabaseHealth extends AbstractHealthIndicator {

	private final DataSource dataSource;

	DatabaseHealth(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) throws Exception {
		try (Connection connection = this.dataSource.getConnection()) {
			health.status(DatabaseProbe.isResponding(connection) ? Status.UP : Status.DOWN);
		}
	}

}
