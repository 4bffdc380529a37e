package io.ssmsandbox.emulator.resource;

import java.time.Duration;

/**
 * A resource whose deletion has started.
 *
 * @param duration real time until it is gone
 */
public record Deletion(Duration duration) {

	public Deletion {
		if (duration.isNegative()) {
			throw new IllegalArgumentException("A deletion takes time: " + duration);
		}
	}

}
