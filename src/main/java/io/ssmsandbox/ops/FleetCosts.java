package io.ssmsandbox.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

import io.ssmsandbox.cost.CostEstimator;
import io.ssmsandbox.sandbox.RunningSandboxes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the fleet costs, added up at most every few seconds however many ask.
 */
@Component
class FleetCosts {

	private static final Duration FRESH = Duration.ofSeconds(15);

	private final RunningSandboxes sandboxes;

	private final CostEstimator costEstimator;

	private final Clock clock;

	private final ReentrantLock counting = new ReentrantLock();

	private volatile @Nullable Counted counted;

	FleetCosts(RunningSandboxes sandboxes, CostEstimator costEstimator, Clock clock) {
		this.sandboxes = sandboxes;
		this.costEstimator = costEstimator;
		this.clock = clock;
	}

	/**
	 * While somebody adds up anew, all others are told what was known before.
	 */
	FleetCost now() {
		Counted known = this.counted;
		if (known == null) {
			this.counting.lock();
		}
		else if (known.isFresh(this.clock.instant()) || !this.counting.tryLock()) {
			return known.cost();
		}
		try {
			return count().cost();
		}
		finally {
			this.counting.unlock();
		}
	}

	private Counted count() {
		Instant now = this.clock.instant();
		Counted known = this.counted;
		if (known != null && known.isFresh(now)) {
			return known;
		}
		Counted anew = new Counted(FleetCost.of(this.sandboxes.all(), this.costEstimator, now), now);
		this.counted = anew;
		return anew;
	}

	private record Counted(FleetCost cost, Instant at) {

		boolean isFresh(Instant now) {
			return !this.at.isBefore(now.minus(FRESH));
		}

	}

}
