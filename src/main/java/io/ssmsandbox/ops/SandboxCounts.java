package io.ssmsandbox.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.stereotype.Component;

/**
 * Counts the sandboxes in each state at most once every few seconds, regardless of the
 * number of callers.
 */
@Component
class SandboxCounts {

	private static final Duration FRESH = Duration.ofSeconds(3);

	private final Sandboxes sandboxes;

	private final Clock clock;

	private Map<SandboxState, Long> counts = Map.of();

	private Instant countedAt = Instant.MIN;

	SandboxCounts(Sandboxes sandboxes, Clock clock) {
		this.sandboxes = sandboxes;
		this.clock = clock;
	}

	/**
	 * The number for each state, in the order of the states.
	 */
	synchronized Map<SandboxState, Long> byState() {
		Instant now = this.clock.instant();
		if (this.countedAt.isBefore(now.minus(FRESH))) {
			Map<SandboxState, Long> counted = this.sandboxes.countByState();
			Map<SandboxState, Long> all = new EnumMap<>(SandboxState.class);
			for (SandboxState state : SandboxState.values()) {
				all.put(state, counted.getOrDefault(state, 0L));
			}
			this.counts = Collections.unmodifiableMap(all);
			this.countedAt = now;
		}
		return this.counts;
	}

	long of(SandboxState state) {
		return byState().getOrDefault(state, 0L);
	}

}
