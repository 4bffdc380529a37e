package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import io.ssmsandbox.aws.Stack;
import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.aws.Stacks;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.stereotype.Component;

/**
 * Detects stacks that were deleted outside the portal. Their sandboxes become torn down.
 * The portal does not create such a stack again, because it was deleted on purpose.
 */
@Component
class ExternalDeletionCheck {

	private static final Message REASON = Message.of(SandboxMessage.DELETED_OUTSIDE);

	private final Sandboxes sandboxes;

	private final Stacks stacks;

	private final TimelineUpdater timelineUpdater;

	private final FailureReasonFinder reasons;

	private final Clock clock;

	ExternalDeletionCheck(Sandboxes sandboxes, Stacks stacks, TimelineUpdater timelineUpdater,
			FailureReasonFinder reasons, Clock clock) {
		this.sandboxes = sandboxes;
		this.stacks = stacks;
		this.timelineUpdater = timelineUpdater;
		this.reasons = reasons;
		this.clock = clock;
	}

	/**
	 * Returns the sandbox, which is torn down when AWS reports that its stack is gone.
	 */
	Sandbox check(Sandbox sandbox) {
		StackId stackId = Objects.requireNonNull(sandbox.stack().id(), "A stack without an id cannot be looked up");
		Optional<Stack> stack = this.stacks.findById(sandbox.request().placement().region(), stackId);
		Instant now = this.clock.instant();
		if (stack.isEmpty()) {
			return this.sandboxes.update(sandbox.id(), (current) -> vanish(current, now));
		}
		StackStatus status = stack.get().status();
		if (status == sandbox.stack().status()) {
			return (isPartlyDeleted(sandbox) && !isBlocked(sandbox))
					? block(this.reasons.findDeletionCause(sandbox), sandbox, now) : sandbox;
		}
		Sandbox read = this.timelineUpdater.updateAnd(sandbox,
				(current) -> (current.stack().status() == StackStatus.DELETE_COMPLETE) ? vanish(current, now)
						: current);
		return isPartlyDeleted(read) ? block(this.reasons.findDeletionCause(read), read, now) : read;
	}

	/**
	 * Records that a deletion outside the portal failed and left part of the stack. The
	 * sandbox is no longer usable. The rest is torn down when its owner requests it or
	 * when its lease ends.
	 */
	private Sandbox block(Cause cause, Sandbox sandbox, Instant now) {
		return this.sandboxes.update(sandbox.id(), (current) -> isPartlyDeleted(current)
				? current.blockedBy(partlyDeleted(cause, current), now) : current);
	}

	private static Message partlyDeleted(Cause cause, Sandbox sandbox) {
		return Message.of(SandboxMessage.DELETED_OUTSIDE_PARTLY,
				Objects.requireNonNullElse(cause.resource(), sandbox.stack().name().value()),
				Objects.requireNonNullElse(cause.detail(), StackStatus.DELETE_FAILED.name()));
	}

	/**
	 * Whether the blocker is already set. Another blocker may have replaced it for a
	 * while.
	 */
	private static boolean isBlocked(Sandbox sandbox) {
		return sandbox.blocker()
			.filter((blocker) -> blocker.message().is(SandboxMessage.DELETED_OUTSIDE_PARTLY))
			.isPresent();
	}

	private static boolean isPartlyDeleted(Sandbox sandbox) {
		return sandbox.stack().status() == StackStatus.DELETE_FAILED
				&& (sandbox.state() == SandboxState.READY || sandbox.state() == SandboxState.CONNECTING);
	}

	private static Sandbox vanish(Sandbox sandbox, Instant now) {
		return (sandbox.state() == SandboxState.TORN_DOWN) ? sandbox : sandbox.deletedOutside(REASON, now);
	}

}
