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
 * What happens while AWS cannot be asked: nothing fails, questions become rarer, and a
 * silence that lasts is told to whoever looks at the sandbox. Kept in memory: after a
 * restart the silence simply begins anew.
 */
@Component
class AwsOutageTracker {

	private static final Logger log = LoggerFactory.getLogger(AwsOutageTracker.class);

	/** A silence shorter than this is nobody's concern. */
	private static final Duration WORTH_TELLING = Duration.ofSeconds(10);

	/** A queue that moves on sooner is nobody's concern either. */
	private static final Duration THROTTLING_WORTH_TELLING = Duration.ofSeconds(15);

	private static final Duration REFUSED_PAUSE = Duration.ofMinutes(1);

	private static final Duration UNTIL_A_CALL_IS_FREE = Duration.ofSeconds(2);

	private static final int SLOWEST = 5;

	private final Map<SandboxId, Spell> spells = new ConcurrentHashMap<>();

	private final Sandboxes sandboxes;

	private final CallBudget budget;

	private final Clock clock;

	AwsOutageTracker(Sandboxes sandboxes, CallBudget budget, Clock clock) {
		this.sandboxes = sandboxes;
		this.budget = budget;
		this.clock = clock;
	}

	/**
	 * AWS did not answer about this sandbox.
	 */
	Result noted(Sandbox sandbox, AwsUnavailableException ex) {
		if (ex instanceof NoCallToSpareException) {
			return new Result(waitsForItsTurn(sandbox), UNTIL_A_CALL_IS_FREE);
		}
		Instant now = this.clock.instant();
		Spell spell = this.spells.merge(sandbox.id(), new Spell(now, 1), Spell::longer);
		if (spell.failures() == 1) {
			log.info("AWS does not answer about sandbox {}: {}", sandbox.id(), ex.getMessage());
		}
		if (ex instanceof AwsThrottledException) {
			return new Result(waitsForItsTurn(sandbox), pause(spell));
		}
		if (now.isBefore(spell.since().plus(WORTH_TELLING))) {
			return new Result(sandbox, pause(spell));
		}
		if (isSilent(sandbox)) {
			return new Result(sandbox, pause(spell));
		}
		Message silent = Message.of(SandboxMessage.AWS_SILENT, seconds(spell.since()), ex.message());
		log.warn("Sandbox {}: {} ({})", sandbox.id(), silent.inEnglish(), String.valueOf(ex.getCause()));
		return new Result(block(sandbox, silent, now), pause(spell));
	}

	/**
	 * AWS was not asked about this sandbox, because it has answered nothing about any
	 * other of the region, or because others have their turn before.
	 */
	void unasked(Sandbox sandbox) {
		Optional<Instant> silentSince = this.budget.silentSince(PollingIntervals.target(sandbox));
		if (silentSince.isEmpty()) {
			waitsForItsTurn(sandbox);
			return;
		}
		Instant now = this.clock.instant();
		if (!now.isBefore(silentSince.get().plus(WORTH_TELLING)) && !isSilent(sandbox)) {
			block(sandbox, Message.of(SandboxMessage.AWS_SILENT, seconds(silentSince.get()),
					Message.of(AwsMessage.NOT_IN_TIME)), now);
		}
	}

	/**
	 * Told of a sandbox that is on its way: where nothing is expected to happen, nobody
	 * waits.
	 */
	private Sandbox waitsForItsTurn(Sandbox sandbox) {
		Instant now = this.clock.instant();
		return this.budget.throttledSince(PollingIntervals.target(sandbox))
			.filter((since) -> !now.isBefore(since.plus(THROTTLING_WORTH_TELLING)))
			.filter((since) -> !sandbox.state().isFinalForWaiter() && sandbox.blocker().isEmpty())
			.map((since) -> block(sandbox, Message.of(SandboxMessage.AWS_THROTTLES, seconds(since)), now))
			.orElse(sandbox);
	}

	/**
	 * AWS refused something that the step had no answer to, such as a call that the
	 * portal may not make.
	 */
	Result refused(Sandbox sandbox, AwsRefusedException ex) {
		return new Result(block(sandbox, Message.of(SandboxMessage.AWS_REFUSES, ex.message()), this.clock.instant()),
				REFUSED_PAUSE);
	}

	/**
	 * A step has come through: AWS answers. A blocker that the silence has set is
	 * removed, also one that an earlier process has set.
	 */
	Sandbox over(Sandbox sandbox) {
		Spell spell = this.spells.remove(sandbox.id());
		if (spell != null) {
			log.info("AWS answers about sandbox {} again, after {} attempts", sandbox.id(), spell.failures());
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
	 * A turn now and then does not end a time of throttling; telling of each would only
	 * fill the timeline.
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

	private static Duration pause(Spell spell) {
		long seconds = 1L << Math.min(spell.failures(), SLOWEST);
		long jitter = ThreadLocalRandom.current().nextLong(seconds * 500);
		return Duration.ofSeconds(seconds).plusMillis(jitter);
	}

	/**
	 * One time of silence.
	 *
	 * @param since when it began
	 * @param failures how many questions went unanswered
	 */
	private record Spell(Instant since, int failures) {

		Spell longer(Spell next) {
			return new Spell(this.since, this.failures + 1);
		}

	}

}
