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
 * A clock that follows the time of the shared database, so that all replicas agree on
 * when a lease has ended, although their local clocks differ. Between two measurements it
 * follows the local clock.
 */
public final class DatabaseClock extends Clock {

	private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);

	/** A larger difference is logged. */
	private static final Duration NOTABLE = Duration.ofSeconds(1);

	private final Clock local;

	private volatile Duration offset = Duration.ZERO;

	public DatabaseClock(Clock local) {
		this.local = local;
	}

	/**
	 * Compares the local clock with the database's. The database read its clock between
	 * the query and the response, so the error is at most half of that time.
	 */
	public void measure(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			Instant before = this.local.instant();
			try (ResultSet result = statement.executeQuery("select current_timestamp")) {
				Instant after = this.local.instant();
				result.next();
				Instant databaseTime = result.getObject(1, OffsetDateTime.class).toInstant();
				adopt(Duration.between(before.plus(Duration.between(before, after).dividedBy(2)), databaseTime));
			}
		}
	}

	private void adopt(Duration measured) {
		if (measured.minus(this.offset).abs().compareTo(NOTABLE) > 0) {
			log.warn("This machine's clock differs from the database's by {} ms; the portal uses the database's",
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
		throw new UnsupportedOperationException("The portal always uses UTC");
	}

}
