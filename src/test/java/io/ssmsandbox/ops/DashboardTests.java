package io.ssmsandbox.ops;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.sandbox.SandboxPage;
import io.ssmsandbox.sandbox.SandboxState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DashboardTests {

	private static final SandboxPage NONE = new SandboxPage(List.of(), null);

	private static final OrphanStackList NO_ORPHANS = new OrphanStackList(0, List.of());

	private static final FleetCost NO_COST = new FleetCost(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

	@Test
	void leadsFromEachPhaseToItsSandboxesAndBack() {
		DashboardFilter filter = new DashboardFilter("READY", "eu-west-1", null, null, null);

		Dashboard dashboard = Dashboard.of(filter, Map.of(SandboxState.READY, 3L), NONE, NO_ORPHANS, NO_COST);
		Dashboard other = Dashboard.of(filter, Map.of(SandboxState.LAUNCHING, 1L), NONE, NO_ORPHANS, NO_COST);

		assertThat(dashboard.tiles())
			.containsExactly(new Dashboard.Tile(SandboxState.READY, 3, "/ops?region=eu-west-1", true));
		assertThat(other.tiles()).containsExactly(
				new Dashboard.Tile(SandboxState.LAUNCHING, 1, "/ops?phase=LAUNCHING&region=eu-west-1", false));
	}

	@Test
	void countsThoseThatWaitForAPersonUnlessTheyAreLookedAt() {
		Map<SandboxState, Long> counts = Map.of(SandboxState.TEARDOWN_FAILED, 2L, SandboxState.READY, 5L);

		assertThat(Dashboard.of(new DashboardFilter(null, null, null, null, null), counts, NONE, NO_ORPHANS, NO_COST)
			.stuck()).isEqualTo(2);
		assertThat(Dashboard
			.of(new DashboardFilter("TEARDOWN_FAILED", null, null, null, null), counts, NONE, NO_ORPHANS, NO_COST)
			.stuck()).isZero();
	}

}
