package io.ssmsandbox.storage;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DatabaseClockTests {

	@Test
	void followsTheDatabaseWhereTheLocalClockIsWrong() throws SQLException {
		Clock wrong = Clock.offset(Clock.systemUTC(), Duration.ofHours(-3));
		DatabaseClock clock = new DatabaseClock(wrong);

		clock.measure(new DriverManagerDataSource("jdbc:h2:mem:clock"));

		assertThat(clock.instant()).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
	}

	@Test
	void tellsTheLocalTimeUntilItWasSet() {
		Clock wrong = Clock.offset(Clock.systemUTC(), Duration.ofHours(-3));

		assertThat(new DatabaseClock(wrong).instant()).isCloseTo(wrong.instant(), within(30, ChronoUnit.SECONDS));
	}

}
