package io.ssmsandbox.storage;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Sets timeouts that PostgreSQL does not have by default. It ends idle transactions: a
 * replica that is suspended during a transaction would otherwise hold its row locks and
 * block the replicas that took over its work. It also limits how long a statement waits
 * for a server that does not respond. H2 needs no limits, because it serves only one
 * process.
 */
@Component
class PostgresSessionLimits implements BeanPostProcessor {

	/** As long as the other replicas take to consider a replica dead. */
	static final String LIMIT = "set idle_in_transaction_session_timeout = '20s'";

	/** In seconds: longer than a suspended replica may hold a row lock. */
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
	 * Settings of the operator are kept.
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
