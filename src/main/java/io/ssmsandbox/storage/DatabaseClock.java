package io.ssmsandbox.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the time of a database that several replicas share, so that they agree on when a
 * lease has ended although their own clocks differ. Between two measurements it follows
 * the local clock.
 */
public final class DatabaseClock extends Clock {

	private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);

	/** A difference worth a line in the log. */
	private static final Duration NOTABLE = Duration.ofSeconds(1);

	private final Clock local;

	private volatile Duration offset = Duration.ZERO;

	public DatabaseClock(Clock local) {
		this.local = local;
	}

	/**
	 * Compares the local clock with the database's. The answer was given somewhere
	 * between question and arrival, so half of that time is the error.
	 */
	public void measure(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			Instant asked = this.local.instant();
			try (ResultSet answer = statement.executeQuery("select current_timestamp")) {
				Instant answered = this.local.instant();
				answer.next();
				Instant told = answer.getObject(1, OffsetDateTime.class).toInstant();
				adopt(Duration.between(asked.plus(Duration.between(asked, answered).dividedBy(2)), told));
			}
		}
	}

	private void adopt(Duration measured) {
		if (measured.minus(this.offset).abs().compareTo(NOTABLE) > 0) {
			log.warn("This machine's clock differs from the database's by {} ms; the database's is followed",
					measured.toMillis());
		}
		this.offset = measured;
	}

	@Override
	public Instant instant() {
		return this.local.instant().plus(this.offset);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("The portal reckons in UTC");
	}

}
