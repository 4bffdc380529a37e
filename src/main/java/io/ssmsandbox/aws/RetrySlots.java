package io.ssmsandbox.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When those who were sent away are to come back: one after the other and not all at
 * once. It remembers only the last turn of each priority, not who waits; whoever comes
 * back may be sent away again.
 */
final class RetrySlots {

	/** So that nobody waits much longer than needed when there is room again. */
	private static final Duration LONGEST = Duration.ofSeconds(10);

	private final Map<CallPriority, Instant> last = new EnumMap<>(CallPriority.class);

	/**
	 * The next free turn.
	 * @param atLeast how long there is no room for anybody
	 * @param apart how long one turn comes after the other
	 * @return how long to stay away
	 */
	Duration next(CallPriority priority, Instant now, Duration atLeast, Duration apart) {
		Instant latest = now.plus(LONGEST);
		Instant turn = later(now.plus(atLeast), this.last.getOrDefault(priority, Instant.EPOCH).plus(apart));
		if (turn.isBefore(latest)) {
			this.last.put(priority, turn);
			return Duration.between(now, turn);
		}
		// All turns are taken, so they are shared.
		this.last.put(priority, latest);
		return LONGEST.minusMillis(ThreadLocalRandom.current().nextLong(LONGEST.toMillis() / 2));
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
