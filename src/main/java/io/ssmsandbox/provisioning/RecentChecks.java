package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;

import org.springframework.stereotype.Component;

/**
 * Remembers how long the last check of a sandbox stays fresh, so that viewers who come
 * and go cause no more checks than one who stays. The state is kept in memory; a lost
 * entry costs one check.
 */
@Component
class RecentChecks {

	private static final int MOST = 10_000;

	private final Cache<SandboxId, Instant> freshUntil = Caffeine.newBuilder().maximumSize(MOST).build();

	private final PollingIntervals intervals;

	private final Clock clock;

	RecentChecks(PollingIntervals intervals, Clock clock) {
		this.intervals = intervals;
		this.clock = clock;
	}

	/**
	 * Records that a sandbox was checked.
	 */
	void recordCheck(Sandbox sandbox) {
		this.freshUntil.put(sandbox.id(), this.clock.instant().plus(this.intervals.freshFor(sandbox.state())));
	}

	/**
	 * Whether a new viewer must trigger a check. Only one caller at a time gets true.
	 */
	boolean claim(SandboxId id) {
		Instant now = this.clock.instant();
		AtomicBoolean claimed = new AtomicBoolean();
		this.freshUntil.asMap().compute(id, (key, until) -> {
			Duration remaining = (until != null) ? Duration.between(now, until) : Duration.ZERO;
			// More time is left only when the clock was set back.
			boolean fresh = remaining.compareTo(Duration.ZERO) > 0
					&& remaining.compareTo(PollingIntervals.LONGEST_FRESH) <= 0;
			claimed.set(!fresh);
			return fresh ? until : now.plus(this.intervals.watched());
		});
		return claimed.get();
	}

}
