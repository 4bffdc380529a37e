package io.ssmsandbox.emulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;

import io.ssmsandbox.emulator.journal.JournalRecord;

/**
 * A second copy of the world that always lags behind, like the replicas that AWS reads
 * from. It applies the same changes at the same instants. So it shows an earlier state of
 * the world, and never goes back to an older one.
 */
public final class StaleReadView {

	private final World copy;

	private final Duration lag;

	private final Queue<JournalRecord> ahead;

	/**
	 * @param copy a world as empty as the main world was at its creation
	 * @param past the changes that the main world has already applied
	 */
	public StaleReadView(World copy, Duration lag, Collection<JournalRecord> past) {
		this.copy = copy;
		this.lag = lag;
		this.ahead = new ArrayDeque<>(past);
	}

	/** Adds a change that the main world has accepted. */
	public void addChange(JournalRecord change) {
		this.ahead.add(change);
	}

	World at(Instant now) {
		Instant then = now.minus(this.lag);
		while (!this.ahead.isEmpty() && !this.ahead.element().at().isAfter(then)) {
			this.copy.replay(List.of(this.ahead.remove()));
		}
		this.copy.advanceTo(then);
		return this.copy;
	}

}
