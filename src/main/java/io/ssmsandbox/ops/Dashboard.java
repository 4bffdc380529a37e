package io.ssmsandbox.ops;

import java.util.List;
import java.util.Map;

import io.ssmsandbox.sandbox.SandboxPage;
import io.ssmsandbox.sandbox.SandboxState;

/**
 * The content of the operations dashboard.
 *
 * @param filter the current filter
 * @param tiles the number of all sandboxes in each phase, independent of the filter
 * @param page the sandboxes that match the filter
 * @param orphans the orphan stacks
 * @param cost the cost of all running sandboxes, independent of the filter
 */
record Dashboard(DashboardFilter filter, List<Tile> tiles, SandboxPage page, OrphanStackList orphans, FleetCost cost) {

	/**
	 * A phase and the number of its sandboxes, with a link to them.
	 *
	 * @param state the phase
	 * @param count the number of sandboxes in the phase
	 * @param address the address that lists them; the address of all sandboxes when the
	 * phase is selected
	 * @param current whether the phase is selected
	 */
	record Tile(SandboxState state, long count, String address, boolean current) {
	}

	static Dashboard of(DashboardFilter filter, Map<SandboxState, Long> counts, SandboxPage page,
			OrphanStackList orphanStackList, FleetCost cost) {
		List<Tile> tiles = counts.entrySet().stream().map((entry) -> {
			SandboxState state = entry.getKey();
			boolean current = filter.isOf(state);
			return new Tile(state, entry.getValue(), current ? filter.toAnyPhase() : filter.toPhase(state), current);
		}).toList();
		return new Dashboard(filter, tiles, page, orphanStackList, cost);
	}

	/**
	 * The number of sandboxes that wait for a person; zero when exactly their phase is
	 * selected.
	 */
	public long stuck() {
		return this.tiles.stream()
			.filter((tile) -> tile.state() == SandboxState.TEARDOWN_FAILED && !tile.current())
			.mapToLong(Tile::count)
			.sum();
	}

	public String stuckAddress() {
		return "/ops?phase=" + SandboxState.TEARDOWN_FAILED;
	}

}
