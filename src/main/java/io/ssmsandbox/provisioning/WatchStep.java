package io.ssmsandbox.provisioning;

import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;

import org.springframework.stereotype.Component;

/**
 * Checks from time to time whether the stack still exists. It runs for a sandbox that is
 * ready, or whose teardown failed.
 */
@Component
class WatchStep implements Step {

	private final ExternalDeletionCheck deletionCheck;

	private final PollingIntervals intervals;

	WatchStep(ExternalDeletionCheck deletionCheck, PollingIntervals intervals) {
		this.deletionCheck = deletionCheck;
		this.intervals = intervals;
	}

	@Override
	public Result run(Sandbox sandbox) {
		Sandbox checked = this.deletionCheck.check(sandbox);
		if (checked.state() == SandboxState.TORN_DOWN) {
			return Result.again(checked);
		}
		boolean deleting = checked.stack().status() == StackStatus.DELETE_IN_PROGRESS;
		return new Result(checked, deleting ? this.intervals.moving(sandbox.id()) : this.intervals.resting());
	}

}
