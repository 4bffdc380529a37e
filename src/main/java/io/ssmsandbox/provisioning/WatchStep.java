package io.ssmsandbox.provisioning;

import io.ssmsandbox.cloud.StackStatus;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;

import org.springframework.stereotype.Component;

/**
 * Looks now and then whether a stack is still there, of a sandbox that asks for nothing
 * else: a ready one, or one that waits for a person.
 */
@Component
class WatchStep implements Step {

	private final VanishedStacks vanished;

	private final Pace pace;

	WatchStep(VanishedStacks vanished, Pace pace) {
		this.vanished = vanished;
		this.pace = pace;
	}

	@Override
	public Result run(Sandbox sandbox) {
		Sandbox checked = this.vanished.check(sandbox);
		if (checked.state() == SandboxState.TORN_DOWN) {
			return Result.again(checked);
		}
		boolean leaving = checked.stack().status() == StackStatus.DELETE_IN_PROGRESS;
		return new Result(checked, leaving ? this.pace.moving(sandbox.id()) : this.pace.resting());
	}

}
