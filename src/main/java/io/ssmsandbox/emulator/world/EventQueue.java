package io.ssmsandbox.emulator.world;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The future actions in one total order: by instant, then by the age of the stack, then
 * by the resource's position in its template. The order makes every replay decide
 * conflicts the same way.
 */
final class EventQueue {

	/** The position of actions on a stack as a whole. */
	static final int AFTER_RESOURCES = Integer.MAX_VALUE;

	private final PriorityQueue<Happening> happenings = new PriorityQueue<>(Comparator.comparing(Happening::at)
		.thenComparingLong(Happening::stack)
		.thenComparingInt(Happening::ordinal)
		.thenComparingLong(Happening::serial));

	private long serial;

	void schedule(Instant at, long stack, int ordinal, Runnable action) {
		this.happenings.add(new Happening(at, stack, ordinal, this.serial++, action));
	}

	/**
	 * Removes and returns the next action that is due at an instant.
	 */
	Optional<Happening> next(Instant until) {
		Happening first = this.happenings.peek();
		if (first == null || first.at().isAfter(until)) {
			return Optional.empty();
		}
		return Optional.ofNullable(this.happenings.poll());
	}

	/**
	 * @param stack the sequence number of the stack
	 * @param ordinal the resource's position in its template
	 * @param serial orders entries that are equal otherwise: the first one scheduled runs
	 * first
	 */
	record Happening(Instant at, long stack, int ordinal, long serial, Runnable action) {

	}

}
