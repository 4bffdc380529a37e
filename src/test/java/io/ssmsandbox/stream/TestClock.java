package io.ssmsandbox.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import io.ssmsandbox.sandbox.TestSandboxes;

/**
 * A clock that moves when it is told to.
 */
final class TestClock extends Clock {

	private volatile Instant now = TestSandboxes.T0;

	void advance(Duration time) {
		this.now = this.now.plus(time);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
