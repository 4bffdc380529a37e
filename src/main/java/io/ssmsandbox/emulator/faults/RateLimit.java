package io.ssmsandbox.emulator.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Limits the rate of calls in each region with a token bucket, as AWS throttles. The
 * bucket is full at first.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html">Request
 * throttling</a>
 */
final class RateLimit {

	private static final List<String> KEYS = List.of("per-second", "burst");

	private final double perSecond;

	private final int burst;

	private final Map<String, Bucket> buckets = new HashMap<>();

	private RateLimit(double perSecond, int burst) {
		this.perSecond = perSecond;
		this.burst = burst;
	}

	/**
	 * Creates a limit with a full bucket.
	 */
	static RateLimit of(Rate rate) {
		return new RateLimit(rate.perSecond(), rate.burst());
	}

	boolean isExceeded(String region, Instant now) {
		Bucket last = this.buckets.get(region);
		double tokens = (last != null) ? last.refilled(now, this.perSecond, this.burst) : this.burst;
		boolean exceeded = tokens < 1;
		this.buckets.put(region, new Bucket(exceeded ? tokens : tokens - 1, now));
		return exceeded;
	}

	private record Bucket(double tokens, Instant at) {

		double refilled(Instant now, double perSecond, int burst) {
			double seconds = Math.max(0, Duration.between(this.at, now).toNanos() / 1e9);
			return Math.min(burst, this.tokens + seconds * perSecond);
		}

	}

	/**
	 * @param perSecond the average number of calls per second
	 * @param burst the number of calls at once
	 */
	record Rate(double perSecond, int burst) {

		static Rate read(ScriptValue value) {
			ScriptMapping rate = ScriptMapping.of(value, KEYS);
			return new Rate(rate.get("per-second").positive("", "a number above 0"),
					rate.get("burst").number(1, Integer.MAX_VALUE));
		}

	}

}
