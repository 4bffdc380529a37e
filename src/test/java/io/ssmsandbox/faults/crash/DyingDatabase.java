package io.ssmsandbox.faults.crash;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Ends the process before or after a commit. The application loads this class as an
 * additional source.
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
