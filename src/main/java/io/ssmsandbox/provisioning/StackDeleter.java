package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.aws.Stacks;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxTimestamps;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.stereotype.Component;

/**
 * Gets a stack deleted: asks AWS, follows what it does, asks again where that had no
 * effect or did not succeed. Each attempt has a token of its own, because AWS takes a
 * repeated token for the same, already answered wish.
 */
@Component
class StackDeleter {

	/** How long an attempt may take to show. */
	private static final Duration UNTIL_SHOWN = Duration.ofSeconds(30);

	/** Longer than any deletion that AWS still works on. */
	private static final Duration UNTIL_FORGOTTEN = Duration.ofHours(1);

	private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(10);

	private final Sandboxes sandboxes;

	private final Stacks stacks;

	private final TimelineUpdater reader;

	private final Clock clock;

	StackDeleter(Sandboxes sandboxes, Stacks stacks, TimelineUpdater reader, Clock clock) {
		this.sandboxes = sandboxes;
		this.stacks = stacks;
		this.reader = reader;
		this.clock = clock;
	}

	/**
	 * Brings the removal forward; the stack's status in the result says how far it has
	 * come.
	 * @throws DeletionRefusedException when AWS will not even try
	 */
	Sandbox advance(Sandbox sandbox) {
		return advance(sandbox, Integer.MAX_VALUE);
	}

	/**
	 * Brings the removal forward, but asks no more once so many attempts have failed: a
	 * deletion may take longer to fail than the pause before the next attempt is long.
	 * @throws DeletionRefusedException when AWS will not even try
	 */
	Sandbox advance(Sandbox sandbox, int attempts) {
		Sandbox current = confirm(this.reader.readAnd(sandbox, (same) -> same));
		StackStatus status = current.stack().status();
		boolean canBeAsked = (status == null || !isOnItsWay(status)) && !isExhausted(current, attempts);
		return (canBeAsked && isDue(current)) ? ask(current) : current;
	}

	/**
	 * AWS forgets a deleted stack after 90 days, its events with it, so that nothing
	 * would tell of its end to a portal that was away for so long. Where an attempt has
	 * shown nothing, the stack itself is asked for.
	 */
	private Sandbox confirm(Sandbox sandbox) {
		if (!isSilent(sandbox)) {
			return sandbox;
		}
		StackId stackId = Objects.requireNonNull(sandbox.stack().id(), "Only a stack with an id is deleted");
		boolean known = this.stacks.find(sandbox.request().placement().region(), stackId).isPresent();
		return known ? sandbox
				: this.sandboxes.update(sandbox.id(), (current) -> current.observe(StackStatus.DELETE_COMPLETE));
	}

	private boolean isSilent(Sandbox sandbox) {
		StackStatus status = sandbox.stack().status();
		if (status == null || status == StackStatus.DELETE_COMPLETE) {
			return false;
		}
		SandboxTimestamps timestamps = sandbox.milestones();
		Instant last = (timestamps.teardownAttemptedAt() != null) ? timestamps.teardownAttemptedAt()
				: timestamps.launchAttemptedAt();
		boolean again = timestamps.teardownAttempts() > 0 && isDue(sandbox);
		boolean overdue = last != null && this.clock.instant().isAfter(last.plus(UNTIL_FORGOTTEN));
		return isOnItsWay(status) ? overdue : again;
	}

	private static boolean isOnItsWay(StackStatus status) {
		return switch (status) {
			// A rollback ends by itself; a delete in the midst of it only confuses the
			// reason.
			case DELETE_IN_PROGRESS, DELETE_COMPLETE, ROLLBACK_IN_PROGRESS -> true;
			case CREATE_IN_PROGRESS, CREATE_COMPLETE, CREATE_FAILED, ROLLBACK_COMPLETE, ROLLBACK_FAILED, DELETE_FAILED,
					OTHER ->
				false;
		};
	}

	private boolean isDue(Sandbox sandbox) {
		SandboxTimestamps timestamps = sandbox.milestones();
		Instant last = timestamps.teardownAttemptedAt();
		return last == null || !this.clock.instant().isBefore(last.plus(backOff(timestamps.teardownAttempts())));
	}

	private static Duration backOff(int attempts) {
		Duration doubled = UNTIL_SHOWN.multipliedBy(1L << Math.min(attempts - 1, 5));
		return (doubled.compareTo(LONGEST_BACK_OFF) < 0) ? doubled : LONGEST_BACK_OFF;
	}

	private Sandbox ask(Sandbox sandbox) {
		Instant now = this.clock.instant();
		Sandbox attempted = this.sandboxes.update(sandbox.id(), (current) -> current.teardownAttempted(now));
		try {
			delete(attempted);
		}
		catch (AwsRefusedException ex) {
			throw new DeletionRefusedException(ex);
		}
		return attempted;
	}

	private void delete(Sandbox sandbox) {
		StackId stackId = Objects.requireNonNull(sandbox.stack().id(), "Only a stack with an id is deleted");
		String region = sandbox.request().placement().region();
		String token = sandbox.id() + "-delete-" + sandbox.version();
		boolean forced = sandbox.milestones().forcedAt() != null;
		// AWS takes the stronger wish only where the weaker one has failed.
		if (forced && sandbox.stack().status() == StackStatus.DELETE_FAILED) {
			this.stacks.deleteByForce(region, stackId, token);
		}
		else {
			this.stacks.delete(region, stackId, token);
		}
	}

	/**
	 * Whether so many attempts ended in DELETE_FAILED that a person should look.
	 */
	boolean isExhausted(Sandbox sandbox, int attempts) {
		return sandbox.stack().status() == StackStatus.DELETE_FAILED
				&& sandbox.milestones().failedDeletions() >= attempts;
	}

}
