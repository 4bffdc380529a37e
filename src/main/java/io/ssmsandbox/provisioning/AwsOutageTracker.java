package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.AwsThrottledException;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.CallBudget;
import io.ssmsandbox.aws.NoCallToSpareException;
import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageCode;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.provisioning.Step.Result;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Handles AWS calls that fail. No sandbox fails because of an outage; the portal only
 * polls less often. A longer outage is shown as a blocker of the sandbox. The state is
 * kept in memory, so a restart begins a new outage.
 */
@Component
class AwsOutageTracker {

	private static final Logger log = LoggerFactory.getLogger(AwsOutageTracker.class);

	/** A shorter outage is not shown. */
	private static final Duration OUTAGE_SHOWN_AFTER = Duration.ofSeconds(10);

	/** Shorter throttling is not shown. */
	private static final Duration THROTTLING_SHOWN_AFTER = Duration.ofSeconds(15);

	private static final Duration REFUSED_PAUSE = Duration.ofMinutes(1);

	private static final Duration UNTIL_A_CALL_IS_FREE = Duration.ofSeconds(2);

	private static final int SLOWEST = 5;

	private final Map<SandboxId, Outage> outages = new ConcurrentHashMap<>();

	private final Sandboxes sandboxes;

	private final CallBudget budget;

	private final Clock clock;

	AwsOutageTracker(Sandboxes sandboxes, CallBudget budget, Clock clock) {
		this.sandboxes = sandboxes;
		this.budget = budget;
		this.clock = clock;
	}

	/**
	 * Records that an AWS call for this sandbox failed.
	 */
	Result recordFailure(Sandbox sandbox, AwsUnavailableException ex) {
		if (ex instanceof NoCallToSpareException) {
			return new Result(blockWhileThrottled(sandbox), UNTIL_A_CALL_IS_FREE);
		}
		Instant now = this.clock.instant();
		Outage outage = this.outages.merge(sandbox.id(), new Outage(now, 1), Outage::longer);
		if (outage.failures() == 1) {
			log.info("AWS does not respond for sandbox {}: {}", sandbox.id(), ex.getMessage());
		}
		if (ex instanceof AwsThrottledException) {
			return new Result(blockWhileThrottled(sandbox), pause(outage));
		}
		if (now.isBefore(outage.since().plus(OUTAGE_SHOWN_AFTER))) {
			return new Result(sandbox, pause(outage));
		}
		if (isSilent(sandbox)) {
			return new Result(sandbox, pause(outage));
		}
		Message silent = Message.of(SandboxMessage.AWS_SILENT, seconds(outage.since()), ex.message());
		log.warn("Sandbox {}: {} ({})", sandbox.id(), silent.inEnglish(), String.valueOf(ex.getCause()));
		return new Result(block(sandbox, silent, now), pause(outage));
	}

	/**
	 * Records that the portal did not call AWS for this sandbox. Either AWS does not
	 * respond in this region, or other calls have priority.
	 */
	void recordSkippedCheck(Sandbox sandbox) {
		Optional<Instant> silentSince = this.budget.unansweredSince(PollingIntervals.target(sandbox));
		if (silentSince.isEmpty()) {
			blockWhileThrottled(sandbox);
			return;
		}
		Instant now = this.clock.instant();
		if (!now.isBefore(silentSince.get().plus(OUTAGE_SHOWN_AFTER)) && !isSilent(sandbox)) {
			block(sandbox, Message.of(SandboxMessage.AWS_SILENT, seconds(silentSince.get()),
					Message.of(AwsMessage.NOT_IN_TIME)), now);
		}
	}

	/**
	 * Shows long throttling as a blocker, but only for a sandbox that is changing. No
	 * user waits for the others.
	 */
	private Sandbox blockWhileThrottled(Sandbox sandbox) {
		Instant now = this.clock.instant();
		return this.budget.throttledSince(PollingIntervals.target(sandbox))
			.filter((since) -> !now.isBefore(since.plus(THROTTLING_SHOWN_AFTER)))
			.filter((since) -> !sandbox.state().isFinalForWaiter() && sandbox.blocker().isEmpty())
			.map((since) -> block(sandbox, Message.of(SandboxMessage.AWS_THROTTLES, seconds(since)), now))
			.orElse(sandbox);
	}

	/**
	 * Records that AWS refused a call and the step cannot handle it, for example when a
	 * permission is missing.
	 */
	Result recordRefusal(Sandbox sandbox, AwsRefusedException ex) {
		return new Result(block(sandbox, Message.of(SandboxMessage.AWS_REFUSES, ex.message()), this.clock.instant()),
				REFUSED_PAUSE);
	}

	/**
	 * Records that a step succeeded, so AWS responds. Removes the blocker of the outage,
	 * even if an earlier process set it.
	 */
	Sandbox recordSuccess(Sandbox sandbox) {
		Outage outage = this.outages.remove(sandbox.id());
		if (outage != null) {
			log.info("AWS responds for sandbox {} again, after {} failed attempts", sandbox.id(), outage.failures());
		}
		return isOver(sandbox) ? unblock(sandbox, this.clock.instant()) : sandbox;
	}

	private Sandbox block(Sandbox sandbox, Message what, Instant now) {
		return change(sandbox, (current) -> current.blockedBy(what, now));
	}

	private Sandbox unblock(Sandbox sandbox, Instant now) {
		return change(sandbox, (current) -> current.unblocked(now));
	}

	private Sandbox change(Sandbox sandbox, UnaryOperator<Sandbox> change) {
		return this.sandboxes.update(sandbox.id(), (current) -> (current.isLive() && current.state() == sandbox.state())
				? change.apply(current) : current);
	}

	/**
	 * A single admitted call does not end throttling. Removing the blocker each time
	 * would only fill the timeline.
	 */
	private boolean isOver(Sandbox sandbox) {
		return isSilent(sandbox) || isBlockedBy(SandboxMessage.AWS_REFUSES, sandbox)
				|| (isBlockedBy(SandboxMessage.AWS_THROTTLES, sandbox)
						&& this.budget.throttledSince(PollingIntervals.target(sandbox)).isEmpty());
	}

	private static boolean isSilent(Sandbox sandbox) {
		return isBlockedBy(SandboxMessage.AWS_SILENT, sandbox);
	}

	private static boolean isBlockedBy(MessageCode code, Sandbox sandbox) {
		return sandbox.blocker().filter((blocker) -> blocker.message().is(code)).isPresent();
	}

	private static Instant seconds(Instant time) {
		return time.truncatedTo(ChronoUnit.SECONDS);
	}

	private static Duration pause(Outage outage) {
		long seconds = 1L << Math.min(outage.failures(), SLOWEST);
		long jitter = ThreadLocalRandom.current().nextLong(seconds * 500);
		return Duration.ofSeconds(seconds).plusMillis(jitter);
	}

	/**
	 * An outage as seen by one sandbox.
	 *
	 * @param since when it began
	 * @param failures how many calls have failed
	 */
	private record Outage(Instant since, int failures) {

		Outage longer(Outage next) {
			return new Outage(this.since, this.failures + 1);
		}

	}

}
