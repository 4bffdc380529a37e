package io.ssmsandbox.emulator.resource;

import java.time.Duration;

/**
 * A resource whose deletion has started.
 *
 * @param duration real time until it is gone
 */
public record ResourceDeletion(Duration duration) {

	public ResourceDeletion {
		if (duration.isNegative()) {
			throw new IllegalArgumentException("A deletion takes time: " + duration);
		}
	}

}
