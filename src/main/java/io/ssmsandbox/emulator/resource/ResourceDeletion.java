package io.ssmsandbox.emulator.resource;

import java.time.Duration;

/**
 * A started deletion of a resource.
 *
 * @param duration real time until the resource is gone
 */
public record ResourceDeletion(Duration duration) {

	public ResourceDeletion {
		if (duration.isNegative()) {
			throw new IllegalArgumentException("A deletion must take time: " + duration);
		}
	}

}
