package io.ssmsandbox.cost;

import java.math.BigDecimal;
import java.time.Duration;

import io.ssmsandbox.sandbox.Billed;
import io.ssmsandbox.template.EndpointSet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CostsTests {

	private static final Billed TOKYO = new Billed("ap-northeast-1", "t3.small", EndpointSet.FULL, 8);

	private final Costs costs = new Costs();

	@Test
	void addsUpInstanceEndpointsAndVolume() {
		Estimate hour = this.costs.of(TOKYO, Duration.ofHours(1));

		assertThat(hour.lines()).extracting(CostLine::item).containsExactly(CostItem.values());
		assertThat(hour.lines()).extracting(CostLine::count).containsExactly(1, 4, 8);
		assertThat(hour.lines().get(0).perHour()).isEqualByComparingTo("0.0272");
		assertThat(hour.perHour().orElseThrow()).isCloseTo(new BigDecimal("0.08425"),
				within(new BigDecimal("0.00001")));
		assertThat(hour.total()).isEqualTo(hour.perHour());
	}

	@Test
	void takesFewerEndpointsForLess() {
		BigDecimal full = this.costs.of(TOKYO, Duration.ofHours(1)).perHour().orElseThrow();
		BigDecimal lean = this.costs
			.of(new Billed("ap-northeast-1", "t3.small", EndpointSet.LEAN, 8), Duration.ofHours(1))
			.perHour()
			.orElseThrow();

		assertThat(full.subtract(lean)).isEqualByComparingTo("0.028");
	}

	@Test
	void billsEndpointsByTheHourThatWasBegunAndTheRestByTheSecond() {
		Estimate part = this.costs.of(TOKYO, Duration.ofMinutes(90));

		assertThat(total(part, CostItem.INSTANCE)).isEqualByComparingTo("0.0408");
		assertThat(total(part, CostItem.ENDPOINTS)).isEqualByComparingTo("0.112");
	}

	@Test
	void billsAMinuteAtLeast() {
		Estimate moment = this.costs.of(TOKYO, Duration.ofSeconds(1));

		assertThat(total(moment, CostItem.INSTANCE)).isCloseTo(new BigDecimal("0.000453"),
				within(new BigDecimal("0.000001")));
		assertThat(total(moment, CostItem.ENDPOINTS)).isEqualByComparingTo("0.056");
	}

	@Test
	void hasNoSumWhereAPriceIsUnknown() {
		Estimate unknown = this.costs.of(new Billed("us-east-2", "t3.small", EndpointSet.FULL, 8), Duration.ofHours(1));

		assertThat(unknown.lines()).extracting(CostLine::item).containsExactly(CostItem.INSTANCE, CostItem.VOLUME);
		assertThat(unknown.perHour()).isEmpty();
		assertThat(unknown.total()).isEmpty();
	}

	@Test
	void guessesNothing() {
		Estimate nowhere = this.costs.of(new Billed("mars-north-1", "t3.small", EndpointSet.FULL, 8),
				Duration.ofHours(1));

		assertThat(nowhere.lines()).isEmpty();
		assertThat(nowhere.found()).isEmpty();
	}

	private static BigDecimal total(Estimate estimate, CostItem item) {
		return estimate.lines().stream().filter((line) -> line.item() == item).findFirst().orElseThrow().total();
	}

}
