package io.ssmsandbox.faults.crash;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Dies around commits. Named as one more source of the application.
 */
public class DyingDatabase implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource original) ? new Watched(original) : bean;
	}

	private static final class Watched extends DelegatingDataSource {

		Watched(DataSource original) {
			super(original);
		}

		@Override
		public java.sql.Connection getConnection() throws java.sql.SQLException {
			return WatchedConnection.of(super.getConnection());
		}

	}

}
