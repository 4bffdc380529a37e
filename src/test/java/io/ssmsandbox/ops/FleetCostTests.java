package io.ssmsandbox.ops;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import io.ssmsandbox.cost.CostEstimator;
import io.ssmsandbox.sandbox.BillableResources;
import io.ssmsandbox.sandbox.RunningSandboxes.Running;
import io.ssmsandbox.template.EndpointSet;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FleetCostTests {

	@Test
	void addsUpWhatIsKnownAndCountsTheRest() {
		FleetCost cost = FleetCost.of(
				List.of(new Running(BillableResources.of(aRequest("known")), T0.minus(Duration.ofMinutes(90))),
						new Running(new BillableResources("sa-east-1", "t3.small", EndpointSet.FULL, 8), T0)),
				new CostEstimator(), T0);

		assertThat(cost.counted()).isEqualTo(1);
		assertThat(cost.uncounted()).isEqualTo(1);
		assertThat(cost.perHour()).isCloseTo(new BigDecimal("0.0843"), within(new BigDecimal("0.0001")));
		assertThat(cost.soFar()).isCloseTo(new BigDecimal("0.1544"), within(new BigDecimal("0.0001")));
	}

}
