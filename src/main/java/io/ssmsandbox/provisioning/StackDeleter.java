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
 * Deletes a stack: it calls DeleteStack, follows the deletion, and retries when the
 * deletion has no effect or fails. Each attempt has its own token, because AWS treats a
 * repeated token as the same request.
 */
@Component
class StackDeleter {

	/** How long a deletion may take to appear in the stack's status. */
	private static final Duration UNTIL_SHOWN = Duration.ofSeconds(30);

	/** Longer than any deletion takes. */
	private static final Duration UNTIL_FORGOTTEN = Duration.ofHours(1);

	private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(10);

	private final Sandboxes sandboxes;

	private final Stacks stacks;

	private final TimelineUpdater timelineUpdater;

	private final Clock clock;

	StackDeleter(Sandboxes sandboxes, Stacks stacks, TimelineUpdater timelineUpdater, Clock clock) {
		this.sandboxes = sandboxes;
		this.stacks = stacks;
		this.timelineUpdater = timelineUpdater;
		this.clock = clock;
	}

	/**
	 * Advances the deletion. The stack status of the returned sandbox shows the progress.
	 * @throws DeletionRefusedException when AWS refuses the deletion
	 */
	Sandbox advance(Sandbox sandbox) {
		return advance(sandbox, Integer.MAX_VALUE);
	}

	/**
	 * Advances the deletion, but makes no further attempt once this many attempts have
	 * failed. A deletion may take longer to fail than the pause before the next attempt.
	 * @throws DeletionRefusedException when AWS refuses the deletion
	 */
	Sandbox advance(Sandbox sandbox, int attempts) {
		Sandbox current = confirm(this.timelineUpdater.updateAnd(sandbox, (same) -> same));
		StackStatus status = current.stack().status();
		boolean mayRequest = (status == null || !isInProgress(status)) && !isExhausted(current, attempts);
		return (mayRequest && isDue(current)) ? requestDeletion(current) : current;
	}

	/**
	 * Looks up the stack itself when an attempt had no visible effect. AWS forgets a
	 * deleted stack and its events after 90 days, so a portal that was stopped for longer
	 * would never see the deletion.
	 */
	private Sandbox confirm(Sandbox sandbox) {
		if (!showsNoEffect(sandbox)) {
			return sandbox;
		}
		StackId stackId = Objects.requireNonNull(sandbox.stack().id(), "Only a stack with an id is deleted");
		boolean known = this.stacks.findById(sandbox.request().placement().region(), stackId).isPresent();
		return known ? sandbox : this.sandboxes.update(sandbox.id(),
				(current) -> current.recordStackStatus(StackStatus.DELETE_COMPLETE));
	}

	private boolean showsNoEffect(Sandbox sandbox) {
		StackStatus status = sandbox.stack().status();
		if (status == null || status == StackStatus.DELETE_COMPLETE) {
			return false;
		}
		SandboxTimestamps timestamps = sandbox.milestones();
		Instant last = (timestamps.teardownAttemptedAt() != null) ? timestamps.teardownAttemptedAt()
				: timestamps.launchAttemptedAt();
		boolean again = timestamps.teardownAttempts() > 0 && isDue(sandbox);
		boolean overdue = last != null && this.clock.instant().isAfter(last.plus(UNTIL_FORGOTTEN));
		return isInProgress(status) ? overdue : again;
	}

	private static boolean isInProgress(StackStatus status) {
		return switch (status) {
			// A rollback ends by itself. A deletion during the rollback would only
			// obscure the reason.
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

	private Sandbox requestDeletion(Sandbox sandbox) {
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
		// AWS accepts a forced deletion only after an ordinary one has failed.
		if (forced && sandbox.stack().status() == StackStatus.DELETE_FAILED) {
			this.stacks.deleteByForce(region, stackId, token);
		}
		else {
			this.stacks.delete(region, stackId, token);
		}
	}

	/**
	 * Whether so many attempts ended in DELETE_FAILED that a person must act.
	 */
	boolean isExhausted(Sandbox sandbox, int attempts) {
		return sandbox.stack().status() == StackStatus.DELETE_FAILED
				&& sandbox.milestones().failedDeletions() >= attempts;
	}

}
