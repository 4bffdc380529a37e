package io.ssmsandbox.aws;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AcceptedCallRateTests {

	private static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");

	private final AcceptedCallRate rate = new AcceptedCallRate();

	@Test
	void averagesTheLastSeconds() {
		for (int call = 0; call < 10; call++) {
			this.rate.count(T0.plusMillis(400L * call));
		}

		assertThat(this.rate.perSecond(T0.plusSeconds(4))).isEqualTo(2);
		assertThat(this.rate.perSecond(T0.plusSeconds(6))).isEqualTo(1);
		assertThat(this.rate.perSecond(T0.plusSeconds(60))).isZero();
	}

	@Test
	void dropsAllCountsWhenTheClockIsSetBack() {
		this.rate.count(T0);

		assertThat(this.rate.perSecond(T0.minusSeconds(10))).isZero();
	}

}
