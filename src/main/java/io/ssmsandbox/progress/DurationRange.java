package io.ssmsandbox.progress;

import java.time.Duration;
import java.util.List;

/**
 * The range in which most durations lie.
 *
 * @param low a quarter of the durations is shorter
 * @param high a tenth of the durations is longer
 */
record DurationRange(Duration low, Duration high) {

	private static final double LOW = 0.25, HIGH = 0.9;

	static DurationRange ofSeconds(long low, long high) {
		return new DurationRange(Duration.ofSeconds(low), Duration.ofSeconds(high));
	}

	/**
	 * Returns the range of observed durations.
	 * @param seen at least one duration
	 */
	static DurationRange of(List<Duration> seen) {
		List<Duration> sorted = seen.stream().sorted().toList();
		return new DurationRange(sorted.get((int) (LOW * (sorted.size() - 1))),
				sorted.get((int) Math.ceil(HIGH * (sorted.size() - 1))));
	}

	DurationRange fasterBy(double speed) {
		return new DurationRange(divide(this.low, speed), divide(this.high, speed));
	}

	private static Duration divide(Duration duration, double speed) {
		return Duration.ofMillis(Math.round(duration.toMillis() / speed));
	}

	Duration middle() {
		return this.low.plus(this.high).dividedBy(2);
	}

}
