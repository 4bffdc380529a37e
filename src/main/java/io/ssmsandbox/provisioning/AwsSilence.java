package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

import io.ssmsandbox.cloud.AwsRefused;
import io.ssmsandbox.cloud.AwsThrottled;
import io.ssmsandbox.cloud.AwsUnavailable;
import io.ssmsandbox.cloud.CallBudget;
import io.ssmsandbox.provisioning.Step.Result;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * What happens while AWS cannot be asked: nothing fails, questions become rarer, and a
 * silence that lasts is told to whoever looks at the sandbox. Kept in memory: after a
 * restart the silence simply begins anew.
 */
@Component
class AwsSilence {

	private static final Logger log = LoggerFactory.getLogger(AwsSilence.class);

	/** A silence shorter than this is nobody's concern. */
	private static final Duration WORTH_TELLING = Duration.ofSeconds(10);

	/** A queue that moves on sooner is nobody's concern either. */
	private static final Duration THROTTLING_WORTH_TELLING = Duration.ofSeconds(15);

	private static final Duration REFUSED_PAUSE = Duration.ofMinutes(1);

	private static final int SLOWEST = 5;

	private static final String SILENT = "AWS has given no usable answer since ";

	private static final String THROTTLED = "AWS has asked for fewer calls since ";

	private static final String WAITS_ITS_TURN = " This sandbox waits for its turn; nothing is lost.";

	private static final String KEEPS_TRYING = " The portal keeps trying; nothing is lost.";

	private static final String REFUSES = "AWS refuses: ";

	private final Map<SandboxId, Spell> spells = new ConcurrentHashMap<>();

	private final Sandboxes sandboxes;

	private final CallBudget budget;

	private final Clock clock;

	AwsSilence(Sandboxes sandboxes, CallBudget budget, Clock clock) {
		this.sandboxes = sandboxes;
		this.budget = budget;
		this.clock = clock;
	}

	/**
	 * AWS did not answer about this sandbox.
	 */
	Result noted(Sandbox sandbox, AwsUnavailable ex) {
		Instant now = this.clock.instant();
		Spell spell = this.spells.merge(sandbox.id(), new Spell(now, 1), Spell::longer);
		if (spell.failures() == 1) {
			log.info("AWS does not answer about sandbox {}: {}", sandbox.id(), ex.getMessage());
		}
		if (ex instanceof AwsThrottled) {
			return new Result(waitsForItsTurn(sandbox), pause(spell));
		}
		if (now.isBefore(spell.since().plus(WORTH_TELLING))) {
			return new Result(sandbox, pause(spell));
		}
		if (tells(SILENT, sandbox)) {
			return new Result(sandbox, pause(spell));
		}
		String since = since(spell.since());
		log.warn("Sandbox {}: {} {} ({})", sandbox.id(), since, ex.getMessage(), String.valueOf(ex.getCause()));
		return new Result(say(sandbox, since + " " + sentence(ex.getMessage()) + KEEPS_TRYING, now), pause(spell));
	}

	/**
	 * AWS was not asked about this sandbox, because it has answered nothing about any
	 * other of the region, or because others have their turn before.
	 */
	void unasked(Sandbox sandbox) {
		Optional<Instant> silentSince = this.budget.silentSince(regionOf(sandbox));
		if (silentSince.isEmpty()) {
			waitsForItsTurn(sandbox);
			return;
		}
		Instant now = this.clock.instant();
		if (!now.isBefore(silentSince.get().plus(WORTH_TELLING)) && !tells(SILENT, sandbox)) {
			say(sandbox, since(silentSince.get()) + KEEPS_TRYING, now);
		}
	}

	/**
	 * Told of a sandbox that is on its way: where nothing is expected to happen, nobody
	 * waits.
	 */
	private Sandbox waitsForItsTurn(Sandbox sandbox) {
		Instant now = this.clock.instant();
		return this.budget.throttledSince(regionOf(sandbox))
			.filter((since) -> !now.isBefore(since.plus(THROTTLING_WORTH_TELLING)))
			.filter((since) -> !sandbox.state().isFinalForWaiter() && sandbox.hindrance().isEmpty())
			.map((since) -> say(sandbox, THROTTLED + since.truncatedTo(ChronoUnit.SECONDS) + "." + WAITS_ITS_TURN, now))
			.orElse(sandbox);
	}

	/**
	 * AWS refused something that the step had no answer to, such as a call that the
	 * portal may not make.
	 */
	Result refused(Sandbox sandbox, AwsRefused ex) {
		return new Result(say(sandbox, REFUSES + ex.getMessage(), this.clock.instant()), REFUSED_PAUSE);
	}

	/**
	 * A step has come through: AWS answers. A hindrance that told of the silence is taken
	 * back, also one that an earlier process has told.
	 */
	Sandbox over(Sandbox sandbox) {
		Spell spell = this.spells.remove(sandbox.id());
		if (spell != null) {
			log.info("AWS answers about sandbox {} again, after {} attempts", sandbox.id(), spell.failures());
		}
		return isOver(sandbox) ? say(sandbox, null, this.clock.instant()) : sandbox;
	}

	private Sandbox say(Sandbox sandbox, @Nullable String hindrance, Instant now) {
		return this.sandboxes.update(sandbox.id(), (current) -> (current.isLive() && current.state() == sandbox.state())
				? current.waitingBecause(hindrance, now) : current);
	}

	/**
	 * A turn now and then does not end a time of throttling; telling of each would only
	 * fill the timeline.
	 */
	private boolean isOver(Sandbox sandbox) {
		return tells(SILENT, sandbox) || tells(REFUSES, sandbox)
				|| (tells(THROTTLED, sandbox) && this.budget.throttledSince(regionOf(sandbox)).isEmpty());
	}

	private static String regionOf(Sandbox sandbox) {
		return sandbox.request().placement().region();
	}

	private static boolean tells(String beginning, Sandbox sandbox) {
		return sandbox.hindrance().filter((told) -> told.startsWith(beginning)).isPresent();
	}

	private static String since(Instant time) {
		return SILENT + time.truncatedTo(ChronoUnit.SECONDS) + ".";
	}

	/** AWS's own words often end without a full stop. */
	private static String sentence(String words) {
		return words.endsWith(".") ? words : words + ".";
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
