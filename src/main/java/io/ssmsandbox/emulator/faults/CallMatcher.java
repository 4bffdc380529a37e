package io.ssmsandbox.emulator.faults;

import java.time.Duration;
import java.util.List;

import io.ssmsandbox.emulator.faults.RateLimit.Rate;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a rule about calls. A call must meet all of them.
 *
 * @param next the number of calls to match; {@code null} for no limit
 * @param share the share of calls to match, chosen at random; 1 for all
 * @param seed makes the random choice repeatable
 * @param from the start of the rule, counted from when the script became active
 * @param until the end of the rule, counted the same way; {@code null} for ever
 * @param beyond the rate above which calls match; {@code null} for all calls
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
