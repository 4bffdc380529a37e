package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.ssmsandbox.cloud.AwsRefused;
import io.ssmsandbox.cloud.AwsUnavailable;
import io.ssmsandbox.cloud.CallBudget;
import io.ssmsandbox.cloud.CallTarget;
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
 * Drives one sandbox towards where it should be: picks the step of its state, runs it,
 * and says when to look again. Everything it knows it reads from the sandbox's row.
 */
@Component
class Reconciler {

	private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

	private final Sandboxes sandboxes;

	private final Steps steps;

	private final CallBudget budget;

	private final Pace pace;

	private final AwsSilence silence;

	private final LastLooks looks;

	private final Clock clock;

	Reconciler(Sandboxes sandboxes, Steps steps, CallBudget budget, Pace pace, AwsSilence silence, LastLooks looks,
			Clock clock) {
		this.sandboxes = sandboxes;
		this.steps = steps;
		this.budget = budget;
		this.pace = pace;
		this.silence = silence;
		this.looks = looks;
		this.clock = clock;
	}

	/**
	 * Does what can be done for a sandbox now.
	 * @return how long until there may be more to do; empty when there never will be
	 */
	Optional<Duration> reconcile(SandboxId id) {
		Optional<Sandbox> found = this.sandboxes.find(id).map(this::endLeaseWhenDue);
		if (found.isEmpty() || found.get().state() == SandboxState.TORN_DOWN) {
			return Optional.empty();
		}
		Sandbox sandbox = found.get();
		CallTarget target = Pace.target(sandbox);
		Duration wait = this.budget.enter(target, this.pace.priority(sandbox));
		if (!wait.isZero()) {
			this.silence.unasked(sandbox);
			return Optional.of(wait);
		}
		try {
			Result result = run(sandbox);
			this.looks.made(result.sandbox());
			return Optional.of(untilNextLook(result));
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
		// Judged again on the row as it is saved: an extension that was committed first
		// wins.
		return this.sandboxes.update(sandbox.id(), (current) -> endsNow(current, now)
				? current.tearDown(Message.of(SandboxMessage.LEASE_ENDED, current.lease().expiresAt()), now) : current);
	}

	private static boolean endsNow(Sandbox sandbox, Instant now) {
		return sandbox.lease().isExpired(now) && sandbox.state() != SandboxState.TEARDOWN_FAILED;
	}

	private Result run(Sandbox sandbox) {
		try {
			Result result = this.steps.of(sandbox.state()).run(sandbox);
			return new Result(this.silence.over(result.sandbox()), result.pause());
		}
		catch (AwsUnavailable ex) {
			return this.silence.noted(sandbox, ex);
		}
		catch (AwsRefused ex) {
			log.warn("Sandbox {} stays {}: {}", sandbox.id(), sandbox.state(), ex.getMessage());
			return this.silence.refused(sandbox, ex);
		}
	}

	/**
	 * Computed from the row as it is now: at once when somebody changed it during the
	 * run, and never later than the end of the lease.
	 */
	private Duration untilNextLook(Result result) {
		Sandbox current = this.sandboxes.get(result.sandbox().id());
		if (current.version() != result.sandbox().version()) {
			return Duration.ZERO;
		}
		Duration untilEnd = Duration.between(this.clock.instant(), current.lease().expiresAt());
		boolean ends = endsNow(current, current.lease().expiresAt()) && current.state().permitsTearDown();
		return (ends && untilEnd.compareTo(result.pause()) < 0) ? untilEnd : result.pause();
	}

}
