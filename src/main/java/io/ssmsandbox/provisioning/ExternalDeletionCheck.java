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
 * Notices stacks that were deleted outside the portal. Their sandboxes end there: nothing
 * that somebody removed on purpose is created again.
 */
@Component
class ExternalDeletionCheck {

	private static final Message REASON = Message.of(SandboxMessage.DELETED_OUTSIDE);

	private final Sandboxes sandboxes;

	private final Stacks stacks;

	private final TimelineUpdater reader;

	private final FailureReasonFinder reasons;

	private final Clock clock;

	ExternalDeletionCheck(Sandboxes sandboxes, Stacks stacks, TimelineUpdater reader, FailureReasonFinder reasons,
			Clock clock) {
		this.sandboxes = sandboxes;
		this.stacks = stacks;
		this.reader = reader;
		this.reasons = reasons;
		this.clock = clock;
	}

	/**
	 * The sandbox as it is, or torn down when AWS says that its stack is gone.
	 */
	Sandbox check(Sandbox sandbox) {
		StackId stackId = Objects.requireNonNull(sandbox.stack().id(), "Only a stack with an id can be asked for");
		Optional<Stack> stack = this.stacks.find(sandbox.request().placement().region(), stackId);
		Instant now = this.clock.instant();
		if (stack.isEmpty()) {
			return this.sandboxes.update(sandbox.id(), (current) -> vanish(current, now));
		}
		StackStatus status = stack.get().status();
		if (status == sandbox.stack().status()) {
			return (isHalfGone(sandbox) && !saysSo(sandbox)) ? tellOf(this.reasons.ofDeletion(sandbox), sandbox, now)
					: sandbox;
		}
		Sandbox read = this.reader.readAnd(sandbox,
				(current) -> (current.stack().status() == StackStatus.DELETE_COMPLETE) ? vanish(current, now)
						: current);
		return isHalfGone(read) ? tellOf(this.reasons.ofDeletion(read), read, now) : read;
	}

	/**
	 * Somebody has tried to delete the stack, and part of it is left. The sandbox has no
	 * use any more, but what is left is torn down by its owner or at the end of its
	 * lease, and not sooner.
	 */
	private Sandbox tellOf(Cause cause, Sandbox sandbox, Instant now) {
		return this.sandboxes.update(sandbox.id(),
				(current) -> isHalfGone(current) ? current.blockedBy(halfGone(cause, current), now) : current);
	}

	private static Message halfGone(Cause cause, Sandbox sandbox) {
		return Message.of(SandboxMessage.DELETED_OUTSIDE_PARTLY,
				Objects.requireNonNullElse(cause.resource(), sandbox.stack().name().value()),
				Objects.requireNonNullElse(cause.detail(), StackStatus.DELETE_FAILED.name()));
	}

	/**
	 * Another blocker may have taken its place for a while.
	 */
	private static boolean saysSo(Sandbox sandbox) {
		return sandbox.blocker()
			.filter((blocker) -> blocker.message().is(SandboxMessage.DELETED_OUTSIDE_PARTLY))
			.isPresent();
	}

	private static boolean isHalfGone(Sandbox sandbox) {
		return sandbox.stack().status() == StackStatus.DELETE_FAILED
				&& (sandbox.state() == SandboxState.READY || sandbox.state() == SandboxState.CONNECTING);
	}

	private static Sandbox vanish(Sandbox sandbox, Instant now) {
		return (sandbox.state() == SandboxState.TORN_DOWN) ? sandbox : sandbox.vanished(REASON, now);
	}

}
