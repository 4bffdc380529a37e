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
 * Tells operators once that the database has gone away, and once that it is back. The
 * scheduler, which looks at it every second, would tell of every look.
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
			look();
		}
		else if (event == SchedulerEventType.RAN_EXECUTE_DUE && this.since != null) {
			log.warn("The database answers again, after {} s; work goes on",
					Duration.between(this.since, this.clock.instant()).toSeconds());
			this.since = null;
		}
	}

	/**
	 * Not every fault of the scheduler is the database's.
	 */
	private void look() {
		Instant now = this.clock.instant();
		try (Connection connection = this.dataSource.getConnection()) {
			if (!DatabaseProbe.answers(connection)) {
				gone(now, "a connection is not usable");
				return;
			}
			log.error("The scheduler met an error that it does not name, though the database answers now. It goes on; "
					+ "what was due is tried again");
		}
		catch (SQLException ex) {
			gone(now, String.valueOf(ex.getMessage()));
		}
	}

	private void gone(Instant now, String why) {
		this.since = now;
		log.error("The database has given no answer since {} ({}). The portal keeps trying; nothing is asked of AWS "
				+ "and nothing is lost", now.truncatedTo(ChronoUnit.SECONDS), why);
	}

}
