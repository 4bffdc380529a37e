package io.ssmsandbox.emulator.faults;

import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import io.ssmsandbox.emulator.faults.RateLimit.Rate;
import org.jspecify.annotations.Nullable;

/**
 * The active rules about calls. They are not part of the world: a restart or a new script
 * resets their counters.
 */
public final class CallFaults {

	private static final Logger LOGGER = System.getLogger(CallFaults.class.getName());

	private final List<Armed> rules;

	private final Clock clock;

	public CallFaults(FaultScript script, Clock clock) {
		Instant start = clock.instant();
		this.rules = script.calls().stream().map((rule) -> new Armed(rule, start)).toList();
		this.clock = clock;
	}

	/**
	 * Returns the effect of the first rule that matches a call, and counts the match.
	 */
	public synchronized Optional<CallEffect> matchRule(String service, String operation, String region) {
		Instant now = this.clock.instant();
		for (Armed armed : this.rules) {
			if (armed.rule.concerns(service, operation, region) && armed.strikes(region, now)) {
				if (armed.count++ == 0) {
					LOGGER.log(Level.INFO, "The fault rule in {0} applies for the first time: {1} {2} in {3}.",
							armed.rule.place(), service, operation, region);
				}
				return Optional.of(armed.rule.effect());
			}
		}
		return Optional.empty();
	}

	private static final class Armed {

		private final CallFault rule;

		private final Instant start;

		private final SplittableRandom random;

		private final @Nullable RateLimit limit;

		private int count;

		Armed(CallFault rule, Instant start) {
			Rate beyond = rule.occasion().beyond();
			this.rule = rule;
			this.start = start;
			this.random = new SplittableRandom(rule.occasion().seed());
			this.limit = (beyond != null) ? RateLimit.of(beyond) : null;
		}

		boolean strikes(String region, Instant now) {
			CallMatcher callMatcher = this.rule.occasion();
			return isTime(callMatcher, Duration.between(this.start, now))
					&& (callMatcher.next() == null || this.count < callMatcher.next())
					&& (callMatcher.share() == 1 || this.random.nextDouble() < callMatcher.share())
					&& (this.limit == null || this.limit.isExceeded(region, now));
		}

		private static boolean isTime(CallMatcher callMatcher, Duration passed) {
			return passed.compareTo(callMatcher.from()) >= 0
					&& (callMatcher.until() == null || passed.compareTo(callMatcher.until()) < 0);
		}

	}

}
