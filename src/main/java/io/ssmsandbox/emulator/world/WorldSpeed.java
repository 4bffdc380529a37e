package io.ssmsandbox.emulator.world;

import java.time.Duration;

/**
 * Converts AWS's durations to the emulator's.
 *
 * @param speed how many times faster than AWS the emulator runs
 */
record WorldSpeed(double speed) {

	WorldSpeed {
		if (!(speed > 0)) {
			throw new IllegalArgumentException("The speed must be positive: " + speed);
		}
	}

	/**
	 * Returns the emulator's duration for a duration in AWS. It is never zero, so that
	 * the next event has a later timestamp.
	 */
	Duration of(Duration real) {
		return Duration.ofMillis(Math.max(1, Math.round(real.toMillis() / this.speed)));
	}

}
