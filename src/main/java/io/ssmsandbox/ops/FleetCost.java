package io.ssmsandbox.ops;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.ssmsandbox.cost.CostEstimate;
import io.ssmsandbox.cost.CostEstimator;
import io.ssmsandbox.sandbox.RunningSandboxes.Running;

/**
 * What all running sandboxes cost, in US dollars and by list prices.
 *
 * @param counted how many sandboxes that is the cost of
 * @param uncounted of how many others a price is unknown
 * @param perHour what they cost in an hour
 * @param soFar what they have cost since each was launched
 */
record FleetCost(int counted, int uncounted, BigDecimal perHour, BigDecimal soFar) {

	static FleetCost of(List<Running> fleet, CostEstimator costEstimator, Instant now) {
		List<CostEstimate> known = fleet.stream()
			.map((running) -> costEstimator.of(running.billed(), Duration.between(running.since(), now)))
			.filter(CostEstimate::known)
			.toList();
		return new FleetCost(known.size(), fleet.size() - known.size(),
				known.stream().map((each) -> each.perHour().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add),
				known.stream().map((each) -> each.total().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add));
	}

}
