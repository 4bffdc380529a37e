package io.ssmsandbox.security;

import java.time.Duration;
import java.time.Instant;

import io.ssmsandbox.SettableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClientRequestRatesTests {

	private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T06:00:00Z"));

	private final ClientRequestRates rates = new ClientRequestRates(60, this.clock);

	@Test
	void passesAsManyAsAMinuteAllowsAndThenOneASecond() {
		for (int i = 0; i < 60; i++) {
			assertThat(this.rates.tryAcquire("10.0.0.1")).isEmpty();
		}

		assertThat(this.rates.tryAcquire("10.0.0.1")).contains(Duration.ofSeconds(1));
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(this.rates.tryAcquire("10.0.0.1")).isEmpty();
		assertThat(this.rates.tryAcquire("10.0.0.1")).isPresent();
	}

	@Test
	void countsAddressesApart() {
		exhaust("10.0.0.1");

		assertThat(this.rates.tryAcquire("10.0.0.2")).isEmpty();
	}

	@Test
	void countsAnIpv6NetworkAsOneAddress() {
		exhaust("[2001:db8::1]");

		assertThat(this.rates.tryAcquire("2001:db8::ffff")).isPresent();
		assertThat(this.rates.tryAcquire("2001:db8:0:1::1")).isEmpty();
	}

	@Test
	void neverSavesUpMoreThanAMinuteAllows() {
		exhaust("10.0.0.1");
		this.clock.advance(Duration.ofHours(1));

		exhaust("10.0.0.1");
	}

	private void exhaust(String address) {
		for (int i = 0; i < 60; i++) {
			assertThat(this.rates.tryAcquire(address)).isEmpty();
		}
		assertThat(this.rates.tryAcquire(address)).isPresent();
	}

}
