package io.ssmsandbox.ops;

import java.util.List;
import java.util.Map;

import io.ssmsandbox.sandbox.SandboxPage;
import io.ssmsandbox.sandbox.SandboxState;

/**
 * Everything that the operations dashboard shows.
 *
 * @param filter what is looked at
 * @param tiles how many there are in each phase, whatever is looked at
 * @param page the sandboxes
 * @param strays stacks that are nobody's
 * @param cost what all running sandboxes cost, whatever is looked at
 */
record Dashboard(DashboardFilter filter, List<Tile> tiles, SandboxPage page, OrphanStackList strays, FleetCost cost) {

	/**
	 * A phase with its number, which leads to the sandboxes in it.
	 *
	 * @param state the phase
	 * @param count how many stand there
	 * @param address where they are listed; back to all of them when that is what is
	 * shown
	 * @param current whether that is what is shown
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
	 * How many wait for a person, as long as they are not what is looked at anyway.
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
