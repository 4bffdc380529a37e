package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Instant;

import io.ssmsandbox.cloud.StackStatus;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
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
			return new Result(block(sandbox, Message.of(SandboxMessage.CLEANUP_REFUSED, ex.message())), Pace.SLOW);
		}
	}

	private Result judge(Sandbox sandbox) {
		StackStatus status = sandbox.stack().status();
		if (status == StackStatus.DELETE_COMPLETE) {
			return Result.again(settle(sandbox));
		}
		if (status == StackStatus.DELETE_FAILED) {
			return new Result(block(sandbox, retried(sandbox)), Pace.SLOW);
		}
		return new Result(sandbox, this.pace.moving(sandbox.id()));
	}

	private Message retried(Sandbox sandbox) {
		return Message.of(SandboxMessage.CLEANUP_RETRIED,
				this.reasons.undeleted(sandbox).orElse(sandbox.stack().name().value()));
	}

	/** Noted until the stack is gone: between two attempts nothing gets better. */
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
