package io.ssmsandbox.cost;

import java.math.BigDecimal;
import java.time.Duration;

import io.ssmsandbox.sandbox.BillableResources;
import io.ssmsandbox.template.EndpointSet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CostEstimatorTests {

	private static final BillableResources TOKYO = new BillableResources("ap-northeast-1", "t3.small", EndpointSet.FULL,
			8);

	private final CostEstimator costEstimator = new CostEstimator();

	@Test
	void addsUpInstanceEndpointsAndVolume() {
		CostEstimate hour = this.costEstimator.estimate(TOKYO, Duration.ofHours(1));

		assertThat(hour.lines()).extracting(CostLine::item).containsExactly(CostItem.values());
		assertThat(hour.lines()).extracting(CostLine::count).containsExactly(1, 4, 8);
		assertThat(hour.lines().get(0).perHour()).isEqualByComparingTo("0.0272");
		assertThat(hour.perHour().orElseThrow()).isCloseTo(new BigDecimal("0.08425"),
				within(new BigDecimal("0.00001")));
		assertThat(hour.total()).isEqualTo(hour.perHour());
	}

	@Test
	void estimatesLessForFewerEndpoints() {
		BigDecimal full = this.costEstimator.estimate(TOKYO, Duration.ofHours(1)).perHour().orElseThrow();
		BigDecimal lean = this.costEstimator
			.estimate(new BillableResources("ap-northeast-1", "t3.small", EndpointSet.LEAN, 8), Duration.ofHours(1))
			.perHour()
			.orElseThrow();

		assertThat(full.subtract(lean)).isEqualByComparingTo("0.028");
	}

	@Test
	void billsEndpointsByTheStartedHourAndTheRestByTheSecond() {
		CostEstimate part = this.costEstimator.estimate(TOKYO, Duration.ofMinutes(90));

		assertThat(total(part, CostItem.INSTANCE)).isEqualByComparingTo("0.0408");
		assertThat(total(part, CostItem.ENDPOINTS)).isEqualByComparingTo("0.112");
	}

	@Test
	void billsAMinuteAtLeast() {
		CostEstimate moment = this.costEstimator.estimate(TOKYO, Duration.ofSeconds(1));

		assertThat(total(moment, CostItem.INSTANCE)).isCloseTo(new BigDecimal("0.000453"),
				within(new BigDecimal("0.000001")));
		assertThat(total(moment, CostItem.ENDPOINTS)).isEqualByComparingTo("0.056");
	}

	@Test
	void hasNoSumWhereAPriceIsUnknown() {
		CostEstimate unknown = this.costEstimator
			.estimate(new BillableResources("us-east-2", "t3.small", EndpointSet.FULL, 8), Duration.ofHours(1));

		assertThat(unknown.lines()).extracting(CostLine::item).containsExactly(CostItem.INSTANCE, CostItem.VOLUME);
		assertThat(unknown.perHour()).isEmpty();
		assertThat(unknown.total()).isEmpty();
	}

	@Test
	void guessesNothing() {
		CostEstimate nowhere = this.costEstimator
			.estimate(new BillableResources("mars-north-1", "t3.small", EndpointSet.FULL, 8), Duration.ofHours(1));

		assertThat(nowhere.lines()).isEmpty();
		assertThat(nowhere.found()).isEmpty();
	}

	private static BigDecimal total(CostEstimate costEstimate, CostItem item) {
		return costEstimate.lines().stream().filter((line) -> line.item() == item).findFirst().orElseThrow().total();
	}

}
