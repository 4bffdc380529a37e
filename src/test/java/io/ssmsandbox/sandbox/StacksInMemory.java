package io.ssmsandbox.sandbox;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is stored of stacks, for tests of those who use it.
 */
public final class StacksInMemory {

	private StacksInMemory() {
	}

	public static StackLedger ledger(DataSource dataSource) {
		return new StackLedger(JdbcClient.create(dataSource));
	}

	public static StrayStacks strays(DataSource dataSource) {
		return new StrayStacks(JdbcClient.create(dataSource));
	}

}
