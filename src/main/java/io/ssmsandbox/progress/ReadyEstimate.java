package io.ssmsandbox.progress;

import java.time.Duration;
import java.time.Instant;

/**
 * An estimate of when a session will be possible.
 *
 * @param earliest rarely earlier than this
 * @param latest rarely later than this, if everything takes its usual time from now on
 * @param late whether something already takes longer than usual, so that the other two
 * values are not reliable
 */
record ReadyEstimate(Instant earliest, Instant latest, boolean late) {

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
