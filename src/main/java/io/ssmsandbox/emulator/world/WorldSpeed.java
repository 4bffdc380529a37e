package io.ssmsandbox.emulator.world;

import java.time.Duration;

/**
 * How fast things go.
 *
 * @param speed how many times faster than in AWS
 */
record WorldSpeed(double speed) {

	WorldSpeed {
		if (!(speed > 0)) {
			throw new IllegalArgumentException("Time must pass: speed " + speed);
		}
	}

	/**
	 * How long something takes here that takes so long in AWS; never nothing, so that
	 * what follows has a later timestamp.
	 */
	Duration of(Duration real) {
		return Duration.ofMillis(Math.max(1, Math.round(real.toMillis() / this.speed)));
	}

}
