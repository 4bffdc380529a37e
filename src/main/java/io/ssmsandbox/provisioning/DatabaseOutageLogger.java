package io.ssmsandbox.provisioning;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener.SchedulerEventType;
import io.ssmsandbox.storage.DatabaseProbe;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Logs a database outage once when it begins and once when it ends. The scheduler polls
 * the database every second and would log every failed poll.
 */
@Component
class DatabaseOutageLogger extends AbstractSchedulerListener {

	private static final Logger log = LoggerFactory.getLogger(DatabaseOutageLogger.class);

	private final DataSource dataSource;

	private final Clock clock;

	private @Nullable Instant since;

	DatabaseOutageLogger(DataSource dataSource, Clock clock) {
		this.dataSource = dataSource;
		this.clock = clock;
	}

	@Override
	public synchronized void onSchedulerEvent(SchedulerEventType event) {
		if (event == SchedulerEventType.UNEXPECTED_ERROR && this.since == null) {
			checkDatabase();
		}
		else if (event == SchedulerEventType.RAN_EXECUTE_DUE && this.since != null) {
			log.warn("The database responds again after {} s; the portal continues its work",
					Duration.between(this.since, this.clock.instant()).toSeconds());
			this.since = null;
		}
	}

	/**
	 * Checks the database, because not every scheduler error is a database error.
	 */
	private void checkDatabase() {
		Instant now = this.clock.instant();
		try (Connection connection = this.dataSource.getConnection()) {
			if (!DatabaseProbe.isResponding(connection)) {
				logOutage(now, "a connection is not usable");
				return;
			}
			log.error("The scheduler reported an unknown error, although the database responds now. It continues and "
					+ "retries the tasks that were due");
		}
		catch (SQLException ex) {
			logOutage(now, String.valueOf(ex.getMessage()));
		}
	}

	private void logOutage(Instant now, String why) {
		this.since = now;
		log.error("The database has not responded since {} ({}). The portal keeps trying. It makes no AWS calls "
				+ "and loses no data", now.truncatedTo(ChronoUnit.SECONDS), why);
	}

}
