package io.ssmsandbox.sandbox;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Creates the storage of expected stacks and orphan stacks for tests.
 */
public final class StacksInMemory {

	private StacksInMemory() {
	}

	public static ExpectedStacks createExpectedStacks(DataSource dataSource) {
		return new ExpectedStacks(JdbcClient.create(dataSource));
	}

	public static OrphanStacks createOrphanStacks(DataSource dataSource) {
		return new OrphanStacks(JdbcClient.create(dataSource));
	}

}
