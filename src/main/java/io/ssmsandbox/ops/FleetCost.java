package io.ssmsandbox.ops;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.ssmsandbox.cost.CostEstimate;
import io.ssmsandbox.cost.CostEstimator;
import io.ssmsandbox.sandbox.RunningSandboxes.Running;

/**
 * The cost of all running sandboxes, in US dollars at list prices.
 *
 * @param counted the number of sandboxes included
 * @param uncounted the number of sandboxes left out because a price is unknown
 * @param perHour the cost per hour
 * @param soFar the cost since the launch of each sandbox
 */
record FleetCost(int counted, int uncounted, BigDecimal perHour, BigDecimal soFar) {

	static FleetCost of(List<Running> fleet, CostEstimator costEstimator, Instant now) {
		List<CostEstimate> known = fleet.stream()
			.map((running) -> costEstimator.estimate(running.billed(), Duration.between(running.since(), now)))
			.filter(CostEstimate::known)
			.toList();
		return new FleetCost(known.size(), fleet.size() - known.size(),
				known.stream().map((each) -> each.perHour().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add),
				known.stream().map((each) -> each.total().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add));
	}

}
