package io.ssmsandbox.progress;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The time that AWS spends on an operation.
 *
 * @param begunAt when it started
 * @param endedAt when it succeeded or failed; null while it is in progress
 */
public record TimeSpan(Instant begunAt, @Nullable Instant endedAt) {

	public Duration until(Instant now) {
		return Duration.between(this.begunAt, (this.endedAt != null) ? this.endedAt : now);
	}

}
