package io.ssmsandbox.sandbox;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Has PostgreSQL end a transaction in which nothing happens any more. A replica that is
 * frozen in the midst of one would otherwise hold its rows for as long as it is frozen,
 * and with them the work that others have taken over. H2 serves one process, which nobody
 * waits for.
 */
@Component
class PostgresSessions implements BeanPostProcessor {

	/** As long as it takes until the others take a replica for dead. */
	static final String LIMIT = "set idle_in_transaction_session_timeout = '20s'";

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource pool && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:")
				&& pool.getConnectionInitSql() == null) {
			pool.setConnectionInitSql(LIMIT);
		}
		return bean;
	}

}
