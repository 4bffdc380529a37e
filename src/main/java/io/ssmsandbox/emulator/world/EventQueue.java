package io.ssmsandbox.emulator.world;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * What is going to happen, in one total order: by instant, then by the age of the stack,
 * then by the place of the resource in its template. Two replays decide every conflict
 * alike because of it.
 */
final class EventQueue {

	/** The place of what concerns a stack as a whole. */
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
	 * Takes out the next thing that happens no later than an instant.
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
	 * @param ordinal the place of the resource in its template
	 * @param serial tells apart what is equal otherwise: first planned, first done
	 */
	record Happening(Instant at, long stack, int ordinal, long serial, Runnable action) {

	}

}
