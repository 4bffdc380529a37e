package io.ssmsandbox.sandbox;

import java.time.Instant;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * When a sandbox passed the points that something later is measured from.
 *
 * @param launchAttemptedAt before the first CreateStack call: from then on a stack may
 * exist, whether or not an answer was seen
 * @param connectingAt when the stack was complete
 * @param agentRegisteredAt when Systems Manager first knew of the agent; null until it
 * was seen to
 * @param readyAt when a session first opened
 * @param teardownAttempts how many DeleteStack calls were made
 * @param teardownAttemptedAt when the last of them was made
 * @param failedDeletions how often AWS has answered that it could not delete the stack
 * @param forcedAt when an operator asked for the stack to go whatever must be left
 * behind; null when nobody has, or when it was asked for as usual since
 * @param rebootedAt when the instance was last rebooted through the portal; null when it
 * never was
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
	 * Since when the agent could have connected: its system was started then, as far as
	 * the portal knows. Null while the stack is not complete.
	 */
	public @Nullable Instant agentAwaitedSince() {
		return (this.rebootedAt != null) ? this.rebootedAt : this.connectingAt;
	}

	/**
	 * Somebody asks anew: earlier attempts no longer count.
	 */
	SandboxTimestamps teardownAfresh() {
		return with((copy) -> copy.askForTeardown(null));
	}

	/**
	 * An operator asks anew, and for what cannot be deleted to be left behind.
	 */
	SandboxTimestamps teardownForced(Instant now) {
		return with((copy) -> copy.askForTeardown(now));
	}

	private SandboxTimestamps with(Consumer<Builder> change) {
		Builder copy = new Builder(this);
		change.accept(copy);
		return copy.build();
	}

	/**
	 * The milestones while one of them is passed.
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

		Builder(SandboxTimestamps from) {
			this.launchAttemptedAt = from.launchAttemptedAt;
			this.connectingAt = from.connectingAt;
			this.agentRegisteredAt = from.agentRegisteredAt;
			this.readyAt = from.readyAt;
			this.teardownAttempts = from.teardownAttempts;
			this.teardownAttemptedAt = from.teardownAttemptedAt;
			this.failedDeletions = from.failedDeletions;
			this.forcedAt = from.forcedAt;
			this.rebootedAt = from.rebootedAt;
		}

		void askForTeardown(@Nullable Instant forced) {
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
