package io.ssmsandbox.storage;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PostgresSessionLimitsTests {

	private final PostgresSessionLimits sessions = new PostgresSessionLimits();

	@Test
	void endsTransactionsOfAFrozenReplica() {
		assertThat(initSql("jdbc:postgresql://localhost/portal", null)).isEqualTo(PostgresSessionLimits.LIMIT);
	}

	@Test
	void leavesH2Alone() {
		assertThat(initSql("jdbc:h2:mem:sessions", null)).isNull();
	}

	@Test
	void leavesWhatTheOperatorHasSet() {
		assertThat(initSql("jdbc:postgresql://localhost/portal", "select 1")).isEqualTo("select 1");
	}

	@Test
	void waitsForNoStatementForEver() {
		assertThat(socketTimeout("jdbc:postgresql://localhost/portal")).isEqualTo("30");
		assertThat(socketTimeout("jdbc:postgresql://localhost/portal?socketTimeout=5")).isNull();
		assertThat(socketTimeout("jdbc:h2:mem:portal")).isNull();
	}

	private Object socketTimeout(String url) {
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl(url);
			this.sessions.postProcessAfterInitialization(pool, "dataSource");
			return pool.getDataSourceProperties().get("socketTimeout");
		}
	}

	private String initSql(String url, String before) {
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl(url);
			pool.setConnectionInitSql(before);
			this.sessions.postProcessAfterInitialization(pool, "dataSource");
			return pool.getConnectionInitSql();
		}
	}

}
