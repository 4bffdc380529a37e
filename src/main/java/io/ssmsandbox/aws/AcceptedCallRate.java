package io.ssmsandbox.aws;

import java.time.Instant;
import java.util.Arrays;

/**
 * How many calls AWS has taken in a second, on the average of the last few. A second
 * without any counts too.
 */
final class AcceptedCallRate {

	private static final int SECONDS = 5;

	private final int[] answers = new int[SECONDS];

	private long newest;

	void count(Instant now) {
		advance(now);
		this.answers[slot(this.newest)]++;
	}

	double perSecond(Instant now) {
		advance(now);
		int sum = 0;
		for (int each : this.answers) {
			sum += each;
		}
		return (double) sum / SECONDS;
	}

	/**
	 * Forgets the seconds that have gone by, and everything when the clock was set.
	 */
	private void advance(Instant now) {
		long second = now.getEpochSecond();
		if (second < this.newest || second - this.newest >= SECONDS) {
			this.newest = second;
			Arrays.fill(this.answers, 0);
		}
		while (this.newest < second) {
			this.newest++;
			this.answers[slot(this.newest)] = 0;
		}
	}

	private static int slot(long second) {
		return (int) Math.floorMod(second, (long) SECONDS);
	}

}
