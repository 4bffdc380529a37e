package io.ssmsandbox.sandbox;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The complete stored data of a sandbox.
 *
 * @param id its id
 * @param version counts the changes; an update is saved only if the stored version is
 * unchanged (optimistic locking)
 * @param request the launch request
 * @param lease its lease
 * @param state its state
 * @param reason why it is in this state
 * @param stack its stack
 * @param live whether it may still have a stack, and so keeps its prefix
 * @param firstFailure the first real failure of its stack
 * @param milestones its timestamps
 * @param progress the progress of its stack
 * @param lastSequence the sequence of its newest event
 * @param retired whether its events and its template were deleted after the retention
 * time
 */
record SandboxData(SandboxId id, long version, LaunchRequest request, Lease lease, SandboxState state,
		StatusReason reason, StackRef stack, boolean live, @Nullable FirstFailure firstFailure,
		SandboxTimestamps timestamps, StackProgress progress, long lastSequence, boolean retired) {

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

	SandboxData withTimestamps(SandboxTimestamps next) {
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

	SandboxData withoutLiveStack() {
		return with((copy) -> copy.live = false);
	}

	private SandboxData with(Consumer<Builder> change) {
		Builder copy = new Builder(this);
		change.accept(copy);
		return copy.build();
	}

	/**
	 * Builds a changed copy. The id, the request and the retired flag never change.
	 */
	private static final class Builder {

		private final SandboxData original;

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

		Builder(SandboxData original) {
			this.original = original;
			this.version = original.version;
			this.lease = original.lease;
			this.state = original.state;
			this.reason = original.reason;
			this.stack = original.stack;
			this.live = original.live;
			this.firstFailure = original.firstFailure;
			this.timestamps = original.timestamps;
			this.stackProgress = original.progress;
			this.lastSequence = original.lastSequence;
		}

		SandboxData build() {
			return new SandboxData(this.original.id, this.version, this.original.request, this.lease, this.state,
					this.reason, this.stack, this.live, this.firstFailure, this.timestamps, this.stackProgress,
					this.lastSequence, this.original.retired);
		}

	}

}
