package io.ssmsandbox.emulator.faults;

import java.time.Duration;

/**
 * How much longer than usual a creation or deletion takes: a factor or an added duration.
 */
public record Slowdown(double factor, Duration more) {

	static Slowdown read(ScriptValue value) {
		if (value.isText() && value.text().endsWith("x")) {
			return new Slowdown(value.positive("x", "a factor such as 3x"), Duration.ZERO);
		}
		return new Slowdown(1, value.duration());
	}

	public Duration of(Duration usual) {
		return Duration.ofMillis(Math.round(usual.toMillis() * this.factor)).plus(this.more);
	}

}
