package io.ssmsandbox.pages;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LeaseFormTests {

	@Test
	void takesAnInstantBeforeWhatWasTyped() {
		assertThat(new LeaseForm("2026-11-25T06:00:00.123Z", "2026-11-24T09:00").end())
			.contains(Instant.parse("2026-11-25T06:00:00.123Z"));
	}

	@ParameterizedTest
	@CsvSource({ ",2026-11-25T06:00", "'',2026-11-25T06:00", "' ',2026-11-25T06:00:00" })
	void takesWhatWasTypedAsUtc(String expiresAt, String endsAt) {
		assertThat(new LeaseForm(expiresAt, endsAt).end()).contains(Instant.parse("2026-11-25T06:00:00Z"));
	}

	@ParameterizedTest
	@CsvSource({ ",", "'',' '", "tomorrow,", "2026-11-25T06:00,2026-11-25T06:00", ",2026-11-25", ",2026-02-30T06:00",
			",2026-11-25T06:00:00Z", ",24:00", "-1000000000-01-01T00:00:00Z,", "+10000-01-01T00:00:00Z,",
			",+999999999-12-31T23:59", ",0000-12-31T23:59" })
	void isNoEndWithoutATime(String expiresAt, String endsAt) {
		assertThat(new LeaseForm(expiresAt, endsAt).end()).isEmpty();
	}

}
