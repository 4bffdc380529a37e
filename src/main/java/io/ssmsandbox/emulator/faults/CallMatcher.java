package io.ssmsandbox.emulator.faults;

import java.time.Duration;
import java.util.List;

import io.ssmsandbox.emulator.faults.RateLimit.Rate;
import org.jspecify.annotations.Nullable;

/**
 * Which of the calls that a rule means it strikes; all that is said must hold.
 *
 * @param next so many and no more; null for no limit
 * @param share which part of them, chosen at random; 1 for all
 * @param seed makes the random choice repeatable
 * @param from from when on, counted from the moment the script was taken up
 * @param until until when, counted alike; null for ever
 * @param beyond those that exceed a rate; null for all
 */
record CallMatcher(@Nullable Integer next, double share, int seed, Duration from, @Nullable Duration until,
		@Nullable Rate beyond) {

	static final List<String> KEYS = List.of("next", "share", "seed", "from", "until", "beyond");

	static CallMatcher read(ScriptMapping rule) {
		if (rule.find("seed").isPresent()) {
			rule.get("share");
		}
		Duration from = rule.find("from").map(ScriptValue::duration).orElse(Duration.ZERO);
		Duration until = rule.find("until").map(ScriptValue::duration).orElse(null);
		if (until != null && from.compareTo(until) >= 0 && !rule.get("until").again()) {
			throw rule.get("until").wrong("later than 'from'");
		}
		return new CallMatcher(rule.find("next").map((value) -> value.number(1, Integer.MAX_VALUE)).orElse(null),
				rule.find("share").map(ScriptValue::share).orElse(1.0),
				rule.find("seed").map((value) -> value.number(0, Integer.MAX_VALUE)).orElse(0), from, until,
				rule.find("beyond").map(Rate::read).orElse(null));
	}

}
