package io.ssmsandbox.provisioning;

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

	private final Pace pace;

	CleanUpStep(Sandboxes sandboxes, UnseenStacks unseen, StackRemoval removal, Pace pace) {
		this.sandboxes = sandboxes;
		this.unseen = unseen;
		this.removal = removal;
		this.pace = pace;
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
		Sandbox advanced = this.removal.advance(sandbox);
		if (advanced.stack().status() == StackStatus.DELETE_COMPLETE) {
			return Result.again(settle(sandbox));
		}
		return new Result(advanced, this.pace.moving(sandbox.id()));
	}

	private Sandbox settle(Sandbox sandbox) {
		return this.sandboxes.update(sandbox.id(),
				(current) -> (current.state() == SandboxState.LAUNCH_FAILED) ? current.cleanedUp() : current);
	}

}
