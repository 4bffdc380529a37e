package io.ssmsandbox.sandbox;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a sandbox, as it is stored.
 *
 * @param id its id
 * @param version counts the changes; a change is saved only onto the version it was made
 * from
 * @param request what was asked for
 * @param lease its time
 * @param state where it stands
 * @param reason why it stands there
 * @param stack the stack behind it
 * @param live whether it may still have a stack, and so keeps its prefix
 * @param firstFailure the first true cause among the stack's failures
 * @param milestones the points it has passed
 * @param progress how far its stack has come
 * @param lastSequence the sequence of its newest event
 * @param retired whether its events and its template are no longer kept
 */
record SandboxData(SandboxId id, long version, LaunchRequest request, Lease lease, SandboxState state,
		StatusReason reason, StackRef stack, boolean live, @Nullable FirstFailure firstFailure,
		SandboxTimestamps milestones, StackProgress progress, long lastSequence, boolean retired) {

	SandboxData withState(SandboxState next, StatusReason why) {
		return with((copy) -> {
			copy.state = next;
			copy.reason = why;
		});
	}

	SandboxData withBlocker(@Nullable Blocker what) {
		return with((copy) -> copy.reason = this.reason.blockedBy(what));
	}

	SandboxData withLease(Lease next) {
		return with((copy) -> copy.lease = next);
	}

	SandboxData withStack(StackRef next) {
		return with((copy) -> copy.stack = next);
	}

	SandboxData withMilestones(SandboxTimestamps next) {
		return with((copy) -> copy.timestamps = next);
	}

	SandboxData withProgress(StackProgress next) {
		return with((copy) -> copy.stackProgress = next);
	}

	SandboxData withFirstFailure(FirstFailure cause) {
		return with((copy) -> copy.firstFailure = cause);
	}

	SandboxData withSequence(long sequence) {
		return with((copy) -> copy.lastSequence = sequence);
	}

	SandboxData withVersion(long next) {
		return with((copy) -> copy.version = next);
	}

	SandboxData gone() {
		return with((copy) -> copy.live = false);
	}

	private SandboxData with(Consumer<Builder> change) {
		Builder copy = new Builder(this);
		change.accept(copy);
		return copy.build();
	}

	/**
	 * The facts while one of them is replaced. What was asked for never is.
	 */
	private static final class Builder {

		private final SandboxData from;

		private long version;

		private Lease lease;

		private SandboxState state;

		private StatusReason reason;

		private StackRef stack;

		private boolean live;

		private @Nullable FirstFailure firstFailure;

		private SandboxTimestamps timestamps;

		private StackProgress stackProgress;

		private long lastSequence;

		Builder(SandboxData from) {
			this.from = from;
			this.version = from.version;
			this.lease = from.lease;
			this.state = from.state;
			this.reason = from.reason;
			this.stack = from.stack;
			this.live = from.live;
			this.firstFailure = from.firstFailure;
			this.timestamps = from.milestones;
			this.stackProgress = from.progress;
			this.lastSequence = from.lastSequence;
		}

		SandboxData build() {
			return new SandboxData(this.from.id, this.version, this.from.request, this.lease, this.state, this.reason,
					this.stack, this.live, this.firstFailure, this.timestamps, this.stackProgress, this.lastSequence,
					this.from.retired);
		}

	}

}
