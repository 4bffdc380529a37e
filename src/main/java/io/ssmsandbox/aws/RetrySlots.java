package io.ssmsandbox.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Spreads the retries of callers that were not admitted, so that they do not all come at
 * once. It stores only the last slot of each priority, not the callers. A caller that
 * retries may have to wait again.
 */
final class RetrySlots {

	/** Limits the wait, so that callers notice soon when there is room again. */
	private static final Duration LONGEST = Duration.ofSeconds(10);

	private final Map<CallPriority, Instant> last = new EnumMap<>(CallPriority.class);

	/**
	 * Returns the wait until the next free slot.
	 * @param atLeast how long there will be no room
	 * @param apart the time between two slots
	 * @return how long to wait
	 */
	Duration next(CallPriority priority, Instant now, Duration atLeast, Duration apart) {
		Instant latest = now.plus(LONGEST);
		Instant slot = later(now.plus(atLeast), this.last.getOrDefault(priority, Instant.EPOCH).plus(apart));
		if (slot.isBefore(latest)) {
			this.last.put(priority, slot);
			return Duration.between(now, slot);
		}
		// All slots are taken, so callers share them.
		this.last.put(priority, latest);
		return LONGEST.minusMillis(ThreadLocalRandom.current().nextLong(LONGEST.toMillis() / 2));
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
