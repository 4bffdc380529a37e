package io.ssmsandbox.aws;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts the calls that are sent per second: the larger count of this second and the one
 * before. A second starts with its first call.
 */
final class SentCallRate {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private Instant startedAt = Instant.EPOCH;

	private int calls;

	private int callsBefore;

	void count(Instant now) {
		if (isOver(now, SECOND)) {
			this.callsBefore = isOver(now, SECOND.multipliedBy(2)) ? 0 : this.calls;
			this.calls = 0;
			this.startedAt = now;
		}
		this.calls++;
	}

	int perSecond(Instant now) {
		return isOver(now, SECOND.multipliedBy(2)) ? 0 : Math.max(this.calls, this.callsBefore);
	}

	private boolean isOver(Instant now, Duration time) {
		return now.isBefore(this.startedAt) || !now.isBefore(this.startedAt.plus(time));
	}

}
