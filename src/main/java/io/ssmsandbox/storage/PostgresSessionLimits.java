package io.ssmsandbox.storage;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Sets limits where PostgreSQL has none. It ends a transaction in which nothing happens
 * any more: a replica that is frozen in the midst of one would otherwise hold its rows
 * for as long as it is frozen, and with them the work that others have taken over. And no
 * statement waits for ever for a server that has fallen silent. H2 serves one process,
 * which nobody waits for.
 */
@Component
class PostgresSessionLimits implements BeanPostProcessor {

	/** As long as it takes until the others take a replica for dead. */
	static final String LIMIT = "set idle_in_transaction_session_timeout = '20s'";

	/** In seconds: longer than a row may be held by somebody who is frozen. */
	static final String LONGEST_SILENCE = "30";

	private static final String SOCKET_TIMEOUT = "socketTimeout";

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource pool && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:")) {
			limit(pool);
		}
		return bean;
	}

	/**
	 * What the operator has set stays.
	 */
	private static void limit(HikariDataSource pool) {
		if (pool.getConnectionInitSql() == null) {
			pool.setConnectionInitSql(LIMIT);
		}
		if (!pool.getJdbcUrl().contains(SOCKET_TIMEOUT + "=")) {
			pool.getDataSourceProperties().putIfAbsent(SOCKET_TIMEOUT, LONGEST_SILENCE);
		}
	}

}
