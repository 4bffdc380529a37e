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
 * Computes the cost of the fleet at most once every few seconds, regardless of the number
 * of callers.
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
	 * Returns the current cost. While one caller computes it, all others get the previous
	 * value.
	 */
	FleetCost now() {
		Counted previous = this.counted;
		if (previous == null) {
			this.counting.lock();
		}
		else if (previous.isFresh(this.clock.instant()) || !this.counting.tryLock()) {
			return previous.cost();
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
		Counted previous = this.counted;
		if (previous != null && previous.isFresh(now)) {
			return previous;
		}
		Counted updated = new Counted(FleetCost.of(this.sandboxes.findAll(), this.costEstimator, now), now);
		this.counted = updated;
		return updated;
	}

	private record Counted(FleetCost cost, Instant at) {

		boolean isFresh(Instant now) {
			return !this.at.isBefore(now.minus(FRESH));
		}

	}

}
