package io.ssmsandbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import io.ssmsandbox.storage.DatabaseClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Provides the portal's only clock, so that a test can move it.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

	@Bean
	Clock clock() {
		return new DatabaseClock(Clock.systemUTC());
	}

	@Bean
	ClockSetter clockSetter(Clock clock, DataSource dataSource) throws SQLException {
		return new ClockSetter(clock, dataSource);
	}

	/**
	 * Adjusts the clock to the database server's clock, when the database is a separate
	 * server.
	 */
	static final class ClockSetter implements DisposableBean {

		private static final Logger log = LoggerFactory.getLogger(ClockSetter.class);

		private static final long SECONDS_BETWEEN = 30;

		private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, "clock-setter");
			thread.setDaemon(true);
			return thread;
		});

		ClockSetter(Clock clock, DataSource dataSource) throws SQLException {
			if (clock instanceof DatabaseClock followed && isShared(dataSource)) {
				followed.measure(dataSource);
				this.timer.scheduleWithFixedDelay(() -> set(followed, dataSource), SECONDS_BETWEEN, SECONDS_BETWEEN,
						TimeUnit.SECONDS);
			}
		}

		private static boolean isShared(DataSource dataSource) throws SQLException {
			try (Connection connection = dataSource.getConnection()) {
				return !"H2".equals(connection.getMetaData().getDatabaseProductName());
			}
		}

		private static void set(DatabaseClock clock, DataSource dataSource) {
			try {
				clock.measure(dataSource);
			}
			catch (SQLException ex) {
				log.debug("The database did not return its time; the last known difference stays in use", ex);
			}
		}

		@Override
		public void destroy() {
			this.timer.shutdownNow();
		}

	}

}
