package io.ssmsandbox.provisioning;

import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;

import org.springframework.stereotype.Component;

/**
 * Looks now and then whether a stack is still there, of a sandbox that asks for nothing
 * else: a ready one, or one that waits for a person.
 */
@Component
class WatchStep implements Step {

	private final ExternalDeletionCheck vanished;

	private final PollingIntervals intervals;

	WatchStep(ExternalDeletionCheck vanished, PollingIntervals intervals) {
		this.vanished = vanished;
		this.intervals = intervals;
	}

	@Override
	public Result run(Sandbox sandbox) {
		Sandbox checked = this.vanished.check(sandbox);
		if (checked.state() == SandboxState.TORN_DOWN) {
			return Result.again(checked);
		}
		boolean leaving = checked.stack().status() == StackStatus.DELETE_IN_PROGRESS;
		return new Result(checked, leaving ? this.intervals.moving(sandbox.id()) : this.intervals.resting());
	}

}
