package io.ssmsandbox.emulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;

import io.ssmsandbox.emulator.journal.JournalRecord;

/**
 * A second copy of the world that is always some time behind, as the copies are that AWS
 * answers from. It lives through the same changes at the same instants, so what it shows
 * is what the world was, and it never takes back what it has shown.
 */
public final class StaleReadView {

	private final World copy;

	private final Duration lag;

	private final Queue<JournalRecord> ahead;

	/**
	 * @param copy as empty as the world was at its beginning
	 * @param past what the world has lived through already
	 */
	public StaleReadView(World copy, Duration lag, Collection<JournalRecord> past) {
		this.copy = copy;
		this.lag = lag;
		this.ahead = new ArrayDeque<>(past);
	}

	/** The world has accepted a change. */
	public void learn(JournalRecord change) {
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
