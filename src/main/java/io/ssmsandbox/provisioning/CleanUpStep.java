package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Instant;

import io.ssmsandbox.cloud.StackStatus;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.stereotype.Component;

/**
 * Deletes what a failed launch has left, without anybody asking: a stack that was rolled
 * back keeps its name taken. Cause and events stay.
 */
@Component
class CleanUpStep implements Step {

	private final Sandboxes sandboxes;

	private final UnseenStacks unseen;

	private final StackRemoval removal;

	private final FailureReasons reasons;

	private final Pace pace;

	private final Clock clock;

	CleanUpStep(Sandboxes sandboxes, UnseenStacks unseen, StackRemoval removal, FailureReasons reasons, Pace pace,
			Clock clock) {
		this.sandboxes = sandboxes;
		this.unseen = unseen;
		this.removal = removal;
		this.reasons = reasons;
		this.pace = pace;
		this.clock = clock;
	}

	@Override
	public Result run(Sandbox sandbox) {
		if (!sandbox.isLive()) {
			return new Result(sandbox, this.pace.resting());
		}
		if (sandbox.stack().id() == null) {
			return this.unseen.search(sandbox)
				.map((current) -> new Result(current, this.unseen.pause(current)))
				.orElseGet(() -> Result.again(settle(sandbox)));
		}
		try {
			return judge(this.removal.advance(sandbox));
		}
		catch (DeletionRefused ex) {
			return new Result(tell(sandbox, "AWS refuses to delete what is left: " + ex.getMessage()), Pace.SLOW);
		}
	}

	private Result judge(Sandbox sandbox) {
		StackStatus status = sandbox.stack().status();
		if (status == StackStatus.DELETE_COMPLETE) {
			return Result.again(settle(sandbox));
		}
		if (status == StackStatus.DELETE_FAILED) {
			return new Result(tell(sandbox, "AWS could not delete what is left: " + this.reasons.undeleted(sandbox)
					+ ". It is tried again; the events say why."), Pace.SLOW);
		}
		return new Result(sandbox, this.pace.moving(sandbox.id()));
	}

	/** Told until it is gone: between two attempts nothing gets better. */
	private Sandbox tell(Sandbox sandbox, String hindrance) {
		Instant now = this.clock.instant();
		return this.sandboxes.update(sandbox.id(), (current) -> (current.state() == SandboxState.LAUNCH_FAILED)
				? current.waitingBecause(hindrance, now) : current);
	}

	private Sandbox settle(Sandbox sandbox) {
		return this.sandboxes.update(sandbox.id(),
				(current) -> (current.state() == SandboxState.LAUNCH_FAILED) ? current.cleanedUp() : current);
	}

}
