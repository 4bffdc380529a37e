package io.ssmsandbox.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.ssmsandbox.cost.Costs;
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

	private final Costs costs;

	private final Clock clock;

	private @Nullable FleetCost cost;

	private Instant countedAt = Instant.MIN;

	FleetCosts(RunningSandboxes sandboxes, Costs costs, Clock clock) {
		this.sandboxes = sandboxes;
		this.costs = costs;
		this.clock = clock;
	}

	synchronized FleetCost now() {
		Instant now = this.clock.instant();
		FleetCost known = this.cost;
		if (known == null || this.countedAt.isBefore(now.minus(FRESH))) {
			known = FleetCost.of(this.sandboxes.all(), this.costs, now);
			this.cost = known;
			this.countedAt = now;
		}
		return known;
	}

}
