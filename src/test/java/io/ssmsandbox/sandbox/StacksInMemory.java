package io.ssmsandbox.sandbox;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is stored of stacks, for tests of those who use it.
 */
public final class StacksInMemory {

	private StacksInMemory() {
	}

	public static ExpectedStacks ledger(DataSource dataSource) {
		return new ExpectedStacks(JdbcClient.create(dataSource));
	}

	public static OrphanStacks strays(DataSource dataSource) {
		return new OrphanStacks(JdbcClient.create(dataSource));
	}

}
