package io.ssmsandbox.aws;

import java.time.Instant;
import java.util.Arrays;

/**
 * Counts the calls that AWS accepts per second, as the average of the last seconds. A
 * second without a call counts too.
 */
final class AcceptedCallRate {

	private static final int SECONDS = 5;

	private final int[] accepted = new int[SECONDS];

	private long newest;

	void count(Instant now) {
		advance(now);
		this.accepted[slot(this.newest)]++;
	}

	double perSecond(Instant now) {
		advance(now);
		int sum = 0;
		for (int each : this.accepted) {
			sum += each;
		}
		return (double) sum / SECONDS;
	}

	/**
	 * Drops seconds that are too old, and all of them when the clock was changed.
	 */
	private void advance(Instant now) {
		long second = now.getEpochSecond();
		if (second < this.newest || second - this.newest >= SECONDS) {
			this.newest = second;
			Arrays.fill(this.accepted, 0);
		}
		while (this.newest < second) {
			this.newest++;
			this.accepted[slot(this.newest)] = 0;
		}
	}

	private static int slot(long second) {
		return (int) Math.floorMod(second, (long) SECONDS);
	}

}
