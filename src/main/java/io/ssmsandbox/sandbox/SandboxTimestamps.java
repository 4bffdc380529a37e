package io.ssmsandbox.sandbox;

import java.time.Instant;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The times and the counters of a sandbox from which the portal measures timeouts and
 * durations.
 *
 * @param launchAttemptedAt before the first CreateStack call; from then on a stack may
 * exist, even if no response arrived
 * @param connectingAt when the stack was complete
 * @param agentRegisteredAt when the agent registered with Systems Manager; null until the
 * portal has seen it
 * @param readyAt when a session could first be opened
 * @param teardownAttempts how many DeleteStack calls were made
 * @param teardownAttemptedAt when the last of them was made
 * @param failedDeletions how often AWS has reported that it could not delete the stack
 * @param forcedAt when an operator requested a forced teardown; null without such a
 * request, or when a later ordinary request replaced it
 * @param rebootedAt when the portal last rebooted the instance; null if never
 */
public record SandboxTimestamps(@Nullable Instant launchAttemptedAt, @Nullable Instant connectingAt,
		@Nullable Instant agentRegisteredAt, @Nullable Instant readyAt, int teardownAttempts,
		@Nullable Instant teardownAttemptedAt, int failedDeletions, @Nullable Instant forcedAt,
		@Nullable Instant rebootedAt) {

	static final SandboxTimestamps NONE = new SandboxTimestamps(null, null, null, null, 0, null, 0, null, null);

	SandboxTimestamps launchAttempted(Instant now) {
		return with((copy) -> copy.launchAttemptedAt = now);
	}

	SandboxTimestamps connecting(Instant now) {
		return with((copy) -> copy.connectingAt = now);
	}

	SandboxTimestamps agentRegistered(Instant at) {
		return with((copy) -> copy.agentRegisteredAt = at);
	}

	SandboxTimestamps ready(Instant now) {
		return with((copy) -> copy.readyAt = now);
	}

	SandboxTimestamps teardownAttempted(Instant now) {
		return with((copy) -> {
			copy.teardownAttempts++;
			copy.teardownAttemptedAt = now;
		});
	}

	SandboxTimestamps deletionFailed() {
		return with((copy) -> copy.failedDeletions++);
	}

	SandboxTimestamps rebooted(Instant now) {
		return with((copy) -> copy.rebootedAt = now);
	}

	/**
	 * The start of the wait for the agent: the last boot of the instance that the portal
	 * knows of. Null while the stack is not complete.
	 */
	public @Nullable Instant agentAwaitedSince() {
		return (this.rebootedAt != null) ? this.rebootedAt : this.connectingAt;
	}

	/**
	 * Resets the attempts for a new teardown request.
	 */
	SandboxTimestamps teardownRequested() {
		return with((copy) -> copy.resetTeardown(null));
	}

	/**
	 * Resets the attempts for a forced teardown by an operator.
	 */
	SandboxTimestamps teardownForced(Instant now) {
		return with((copy) -> copy.resetTeardown(now));
	}

	private SandboxTimestamps with(Consumer<Builder> change) {
		Builder copy = new Builder(this);
		change.accept(copy);
		return copy.build();
	}

	/**
	 * Builds a changed copy.
	 */
	private static final class Builder {

		private @Nullable Instant launchAttemptedAt;

		private @Nullable Instant connectingAt;

		private @Nullable Instant agentRegisteredAt;

		private @Nullable Instant readyAt;

		private int teardownAttempts;

		private @Nullable Instant teardownAttemptedAt;

		private int failedDeletions;

		private @Nullable Instant forcedAt;

		private @Nullable Instant rebootedAt;

		Builder(SandboxTimestamps original) {
			this.launchAttemptedAt = original.launchAttemptedAt;
			this.connectingAt = original.connectingAt;
			this.agentRegisteredAt = original.agentRegisteredAt;
			this.readyAt = original.readyAt;
			this.teardownAttempts = original.teardownAttempts;
			this.teardownAttemptedAt = original.teardownAttemptedAt;
			this.failedDeletions = original.failedDeletions;
			this.forcedAt = original.forcedAt;
			this.rebootedAt = original.rebootedAt;
		}

		void resetTeardown(@Nullable Instant forced) {
			this.teardownAttempts = 0;
			this.teardownAttemptedAt = null;
			this.failedDeletions = 0;
			this.forcedAt = forced;
		}

		SandboxTimestamps build() {
			return new SandboxTimestamps(this.launchAttemptedAt, this.connectingAt, this.agentRegisteredAt,
					this.readyAt, this.teardownAttempts, this.teardownAttemptedAt, this.failedDeletions, this.forcedAt,
					this.rebootedAt);
		}

	}

}
