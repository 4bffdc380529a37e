package io.ssmsandbox.sandbox;

import java.time.Instant;

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
public record Milestones(@Nullable Instant launchAttemptedAt, @Nullable Instant connectingAt,
		@Nullable Instant agentRegisteredAt, @Nullable Instant readyAt, int teardownAttempts,
		@Nullable Instant teardownAttemptedAt, int failedDeletions, @Nullable Instant forcedAt,
		@Nullable Instant rebootedAt) {

	static final Milestones NONE = new Milestones(null, null, null, null, 0, null, 0, null, null);

	Milestones launchAttempted(Instant now) {
		return new Milestones(now, this.connectingAt, this.agentRegisteredAt, this.readyAt, this.teardownAttempts,
				this.teardownAttemptedAt, this.failedDeletions, this.forcedAt, this.rebootedAt);
	}

	Milestones connecting(Instant now) {
		return new Milestones(this.launchAttemptedAt, now, this.agentRegisteredAt, this.readyAt, this.teardownAttempts,
				this.teardownAttemptedAt, this.failedDeletions, this.forcedAt, this.rebootedAt);
	}

	Milestones agentRegistered(Instant at) {
		return new Milestones(this.launchAttemptedAt, this.connectingAt, at, this.readyAt, this.teardownAttempts,
				this.teardownAttemptedAt, this.failedDeletions, this.forcedAt, this.rebootedAt);
	}

	Milestones ready(Instant now) {
		return new Milestones(this.launchAttemptedAt, this.connectingAt, this.agentRegisteredAt, now,
				this.teardownAttempts, this.teardownAttemptedAt, this.failedDeletions, this.forcedAt, this.rebootedAt);
	}

	Milestones teardownAttempted(Instant now) {
		return new Milestones(this.launchAttemptedAt, this.connectingAt, this.agentRegisteredAt, this.readyAt,
				this.teardownAttempts + 1, now, this.failedDeletions, this.forcedAt, this.rebootedAt);
	}

	Milestones deletionFailed() {
		return new Milestones(this.launchAttemptedAt, this.connectingAt, this.agentRegisteredAt, this.readyAt,
				this.teardownAttempts, this.teardownAttemptedAt, this.failedDeletions + 1, this.forcedAt,
				this.rebootedAt);
	}

	Milestones rebooted(Instant now) {
		return new Milestones(this.launchAttemptedAt, this.connectingAt, this.agentRegisteredAt, this.readyAt,
				this.teardownAttempts, this.teardownAttemptedAt, this.failedDeletions, this.forcedAt, now);
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
	Milestones teardownAfresh() {
		return new Milestones(this.launchAttemptedAt, this.connectingAt, this.agentRegisteredAt, this.readyAt, 0, null,
				0, null, this.rebootedAt);
	}

	/**
	 * An operator asks anew, and for what cannot be deleted to be left behind.
	 */
	Milestones teardownForced(Instant now) {
		return new Milestones(this.launchAttemptedAt, this.connectingAt, this.agentRegisteredAt, this.readyAt, 0, null,
				0, now, this.rebootedAt);
	}

}
