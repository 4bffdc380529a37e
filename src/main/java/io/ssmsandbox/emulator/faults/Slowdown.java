package io.ssmsandbox.emulator.faults;

import java.time.Duration;

/**
 * How much longer than usual something takes: so many times as long, or so much more.
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
