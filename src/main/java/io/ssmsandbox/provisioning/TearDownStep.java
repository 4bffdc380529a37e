package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Instant;

import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.stereotype.Component;

/**
 * Deletes the stack. The sandbox becomes torn down only when AWS reports that the stack
 * is gone.
 */
@Component
class TearDownStep implements Step {

	private static final int ATTEMPTS = 3;

	private final Sandboxes sandboxes;

	private final UnacknowledgedStackFinder unacknowledged;

	private final StackDeleter deleter;

	private final FailureReasonFinder reasons;

	private final PollingIntervals intervals;

	private final Clock clock;

	TearDownStep(Sandboxes sandboxes, UnacknowledgedStackFinder unacknowledged, StackDeleter deleter,
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
		if (sandbox.stack().id() == null) {
			return withoutStackId(sandbox);
		}
		try {
			return judge(this.deleter.advance(sandbox, ATTEMPTS));
		}
		catch (DeletionRefusedException ex) {
			return new Result(fail(sandbox, ex.cause(sandbox.request())), this.intervals.resting());
		}
	}

	private Result judge(Sandbox sandbox) {
		if (sandbox.stack().status() == StackStatus.DELETE_COMPLETE) {
			return Result.again(end(sandbox));
		}
		if (this.deleter.isExhausted(sandbox, ATTEMPTS)) {
			return new Result(fail(sandbox, this.reasons.findDeletionCause(sandbox)), this.intervals.resting());
		}
		return new Result(sandbox, this.intervals.moving(sandbox.id()));
	}

	private Result withoutStackId(Sandbox sandbox) {
		if (sandbox.milestones().launchAttemptedAt() == null) {
			return Result.again(end(sandbox));
		}
		return this.unacknowledged.search(sandbox)
			.map((current) -> new Result(current, this.unacknowledged.pause(current)))
			.orElseGet(() -> Result.again(end(sandbox)));
	}

	private Sandbox end(Sandbox sandbox) {
		Instant now = this.clock.instant();
		return this.sandboxes.update(sandbox.id(),
				(current) -> (current.state() == SandboxState.TEARING_DOWN) ? current.tornDown(now) : current);
	}

	private Sandbox fail(Sandbox sandbox, Cause cause) {
		Instant now = this.clock.instant();
		return this.sandboxes.update(sandbox.id(), (current) -> (current.state() == SandboxState.TEARING_DOWN)
				? current.teardownFailed(cause, now) : current);
	}

}
