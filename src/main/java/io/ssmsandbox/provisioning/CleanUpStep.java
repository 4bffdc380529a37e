package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Instant;

import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.stereotype.Component;

/**
 * Deletes the remains of a failed launch without a request, because a stack that was
 * rolled back still occupies its name. The cause and the events are kept.
 */
@Component
class CleanUpStep implements Step {

	private final Sandboxes sandboxes;

	private final UnacknowledgedStackFinder unacknowledged;

	private final StackDeleter deleter;

	private final FailureReasonFinder reasons;

	private final PollingIntervals intervals;

	private final Clock clock;

	CleanUpStep(Sandboxes sandboxes, UnacknowledgedStackFinder unacknowledged, StackDeleter deleter,
			FailureReasonFinder reasons, PollingIntervals intervals, Clock clock) {
		this.sandboxes = sandboxes;
		this.unacknowledged = unacknowledged;
		this.deleter = deleter;
		this.reasons = reasons;
		this.intervals = intervals;
		this.clock = clock;
	}

	@Override
	public Result run(Sandbox sandbox) {
		if (!sandbox.isLive()) {
			return new Result(sandbox, this.intervals.resting());
		}
		if (sandbox.stack().id() == null) {
			return this.unacknowledged.search(sandbox)
				.map((current) -> new Result(current, this.unacknowledged.pause(current)))
				.orElseGet(() -> Result.again(settle(sandbox)));
		}
		try {
			return judge(this.deleter.advance(sandbox));
		}
		catch (DeletionRefusedException ex) {
			return new Result(block(sandbox, Message.of(SandboxMessage.CLEANUP_REFUSED, ex.message())),
					PollingIntervals.SLOW);
		}
	}

	private Result judge(Sandbox sandbox) {
		StackStatus status = sandbox.stack().status();
		if (status == StackStatus.DELETE_COMPLETE) {
			return Result.again(settle(sandbox));
		}
		if (status == StackStatus.DELETE_FAILED) {
			return new Result(block(sandbox, retried(sandbox)), PollingIntervals.SLOW);
		}
		return new Result(sandbox, this.intervals.moving(sandbox.id()));
	}

	private Message retried(Sandbox sandbox) {
		return Message.of(SandboxMessage.CLEANUP_RETRIED,
				this.reasons.findUndeletedResource(sandbox).orElse(sandbox.stack().name().value()));
	}

	/** The blocker stays until the stack is gone, also between two attempts. */
	private Sandbox block(Sandbox sandbox, Message what) {
		Instant now = this.clock.instant();
		return this.sandboxes.update(sandbox.id(),
				(current) -> (current.state() == SandboxState.LAUNCH_FAILED) ? current.blockedBy(what, now) : current);
	}

	private Sandbox settle(Sandbox sandbox) {
		return this.sandboxes.update(sandbox.id(),
				(current) -> (current.state() == SandboxState.LAUNCH_FAILED) ? current.cleanedUp() : current);
	}

}
