package io.ssmsandbox.progress;

import java.time.Duration;
import java.time.Instant;

/**
 * When a session will open, most likely.
 *
 * @param earliest hardly before
 * @param latest hardly after, if all takes its usual time from now on
 * @param late whether something takes longer than usual already, so that the two say
 * nothing any more
 */
public record ReadyEstimate(Instant earliest, Instant latest, boolean late) {

	private static final long MINUTE = 60;

	/**
	 * The whole minutes from an instant until the earliest.
	 */
	public long minutesToEarliest(Instant now) {
		return Math.max(0, Duration.between(now, this.earliest).toSeconds()) / MINUTE;
	}

	/**
	 * The minutes from an instant until the latest, rounded up.
	 */
	public long minutesToLatest(Instant now) {
		return (Math.max(0, Duration.between(now, this.latest).toSeconds()) + MINUTE - 1) / MINUTE;
	}

}
