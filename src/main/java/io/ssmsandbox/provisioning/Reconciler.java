package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.BudgetTarget;
import io.ssmsandbox.aws.CallBudget;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.provisioning.Step.Result;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Drives a sandbox towards its target state: it selects the step for the current state,
 * runs it, and returns when to check again. It reads everything from the sandbox's row.
 */
@Component
class Reconciler {

	private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

	private final Sandboxes sandboxes;

	private final StepSelector stepSelector;

	private final CallBudget budget;

	private final PollingIntervals intervals;

	private final AwsOutageTracker outageTracker;

	private final RecentChecks checks;

	private final Clock clock;

	Reconciler(Sandboxes sandboxes, StepSelector stepSelector, CallBudget budget, PollingIntervals intervals,
			AwsOutageTracker outageTracker, RecentChecks checks, Clock clock) {
		this.sandboxes = sandboxes;
		this.stepSelector = stepSelector;
		this.budget = budget;
		this.intervals = intervals;
		this.outageTracker = outageTracker;
		this.checks = checks;
		this.clock = clock;
	}

	/**
	 * Does what can be done for a sandbox now.
	 * @return the pause until the next check; empty when nothing is left to do
	 */
	Optional<Duration> reconcile(SandboxId id) {
		Optional<Sandbox> found = this.sandboxes.find(id).map(this::endLeaseWhenDue);
		if (found.isEmpty() || found.get().state() == SandboxState.TORN_DOWN) {
			return Optional.empty();
		}
		Sandbox sandbox = found.get();
		BudgetTarget target = PollingIntervals.target(sandbox);
		Duration wait = this.budget.enter(target, this.intervals.priority(sandbox));
		if (!wait.isZero()) {
			this.outageTracker.recordSkippedCheck(sandbox);
			return Optional.of(wait);
		}
		try {
			Result result = run(sandbox);
			this.checks.recordCheck(result.sandbox());
			return Optional.of(untilNextCheck(result));
		}
		finally {
			this.budget.leave(target);
		}
	}

	private Sandbox endLeaseWhenDue(Sandbox sandbox) {
		Instant now = this.clock.instant();
		if (!sandbox.lease().isExpired(now)) {
			return sandbox;
		}
		// The condition is checked again on the current row: an extension that was
		// committed first wins.
		return this.sandboxes.update(sandbox.id(), (current) -> mustEnd(current, now)
				? current.tearDown(Message.of(SandboxMessage.LEASE_ENDED, current.lease().expiresAt()), now) : current);
	}

	private static boolean mustEnd(Sandbox sandbox, Instant now) {
		return sandbox.lease().isExpired(now) && sandbox.state() != SandboxState.TEARDOWN_FAILED;
	}

	private Result run(Sandbox sandbox) {
		try {
			Result result = this.stepSelector.stepFor(sandbox.state()).run(sandbox);
			return new Result(this.outageTracker.recordSuccess(result.sandbox()), result.pause());
		}
		catch (AwsUnavailableException ex) {
			return this.outageTracker.recordFailure(sandbox, ex);
		}
		catch (AwsRefusedException ex) {
			log.warn("Sandbox {} stays {}: {}", sandbox.id(), sandbox.state(), ex.getMessage());
			return this.outageTracker.recordRefusal(sandbox, ex);
		}
	}

	/**
	 * The pause until the next check, computed from the current row. It is zero when the
	 * row was changed during the run, and it never exceeds the end of the lease.
	 */
	private Duration untilNextCheck(Result result) {
		Sandbox current = this.sandboxes.get(result.sandbox().id());
		if (current.version() != result.sandbox().version()) {
			return Duration.ZERO;
		}
		Duration untilEnd = Duration.between(this.clock.instant(), current.lease().expiresAt());
		boolean willEnd = mustEnd(current, current.lease().expiresAt()) && current.state().permitsTearDown();
		return (willEnd && untilEnd.compareTo(result.pause()) < 0) ? untilEnd : result.pause();
	}

}
