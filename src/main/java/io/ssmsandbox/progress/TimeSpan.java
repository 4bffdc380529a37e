package io.ssmsandbox.progress;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The time that AWS spends on something.
 *
 * @param begunAt when it began
 * @param endedAt when it ended, well or not; null while it goes on
 */
public record TimeSpan(Instant begunAt, @Nullable Instant endedAt) {

	public Duration until(Instant now) {
		return Duration.between(this.begunAt, (this.endedAt != null) ? this.endedAt : now);
	}

}
