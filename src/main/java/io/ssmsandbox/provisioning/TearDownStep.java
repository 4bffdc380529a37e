package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.ssmsandbox.cloud.AwsRefused;
import io.ssmsandbox.cloud.Stack;
import io.ssmsandbox.cloud.StackStatus;
import io.ssmsandbox.cloud.Stacks;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.stereotype.Component;

/**
 * Removes the stack, and calls the sandbox torn down only when AWS says that it is gone.
 */
@Component
class TearDownStep implements Step {

	private static final int ATTEMPTS = 3;

	/**
	 * A CreateStack call that was sent before the teardown was asked for can still take
	 * effect for as long as a call may take, and AWS needs a moment to show it.
	 */
	private static final Duration IN_FLIGHT = Duration.ofMinutes(2);

	private final Sandboxes sandboxes;

	private final Stacks stacks;

	private final StackRemoval removal;

	private final FailureReasons reasons;

	private final Pace pace;

	private final Clock clock;

	TearDownStep(Sandboxes sandboxes, Stacks stacks, StackRemoval removal, FailureReasons reasons, Pace pace,
			Clock clock) {
		this.sandboxes = sandboxes;
		this.stacks = stacks;
		this.removal = removal;
		this.reasons = reasons;
		this.pace = pace;
		this.clock = clock;
	}

	@Override
	public Result run(Sandbox sandbox) {
		if (sandbox.stack().id() == null) {
			return withoutStackId(sandbox);
		}
		try {
			return judge(this.removal.advance(sandbox, ATTEMPTS));
		}
		catch (AwsRefused ex) {
			return new Result(fail(sandbox, ex.getMessage()), this.pace.resting());
		}
	}

	private Result judge(Sandbox sandbox) {
		if (sandbox.stack().status() == StackStatus.DELETE_COMPLETE) {
			return Result.again(end(sandbox));
		}
		if (this.removal.isExhausted(sandbox, ATTEMPTS)) {
			return new Result(fail(sandbox, this.reasons.ofDeletion(sandbox)), this.pace.resting());
		}
		return new Result(sandbox, this.pace.moving(sandbox.id()));
	}

	private Result withoutStackId(Sandbox sandbox) {
		if (sandbox.milestones().launchAttemptedAt() == null) {
			return Result.again(end(sandbox));
		}
		Optional<Stack> stack = this.stacks.findByName(sandbox.request().placement().region(), sandbox.stack().name())
			.filter((found) -> StackTags.belongsTo(found, sandbox.id()));
		if (stack.isPresent()) {
			return Result.again(this.sandboxes.update(sandbox.id(), (current) -> current.stackFound(stack.get().id())));
		}
		return mayStillAppear(sandbox) ? new Result(sandbox, this.pace.moving(sandbox.id()))
				: Result.again(end(sandbox));
	}

	private boolean mayStillAppear(Sandbox sandbox) {
		Instant asked = this.sandboxes.enteredAt(sandbox.id(), SandboxState.TEARING_DOWN)
			.orElse(sandbox.lease().requestedAt());
		return this.clock.instant().isBefore(asked.plus(IN_FLIGHT));
	}

	private Sandbox end(Sandbox sandbox) {
		Instant now = this.clock.instant();
		return this.sandboxes.update(sandbox.id(), (current) -> (current.state() == SandboxState.TEARING_DOWN)
				? current.tornDown(current.reason().orElse(null), now) : current);
	}

	private Sandbox fail(Sandbox sandbox, String reason) {
		Instant now = this.clock.instant();
		return this.sandboxes.update(sandbox.id(), (current) -> (current.state() == SandboxState.TEARING_DOWN)
				? current.teardownFailed(reason, now) : current);
	}

}
