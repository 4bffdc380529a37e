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
 * Remembers until when the last look at a sandbox is fresh, so that viewers who come and
 * go cause no more looks than one who stays. Kept in memory: what is forgotten costs a
 * look.
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
	 * AWS was asked about a sandbox.
	 */
	void made(Sandbox sandbox) {
		this.freshUntil.put(sandbox.id(), this.clock.instant().plus(this.intervals.fresh(sandbox.state())));
	}

	/**
	 * Whether a viewer who arrives now is to cause a look; only one at a time is.
	 */
	boolean claim(SandboxId id) {
		Instant now = this.clock.instant();
		AtomicBoolean claimed = new AtomicBoolean();
		this.freshUntil.asMap().compute(id, (key, until) -> {
			Duration left = (until != null) ? Duration.between(now, until) : Duration.ZERO;
			// More than that is left only when the clock was set back.
			boolean fresh = left.compareTo(Duration.ZERO) > 0 && left.compareTo(PollingIntervals.LONGEST_FRESH) <= 0;
			claimed.set(!fresh);
			return fresh ? until : now.plus(this.intervals.watched());
		});
		return claimed.get();
	}

}
