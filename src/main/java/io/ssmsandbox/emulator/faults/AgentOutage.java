package io.ssmsandbox.emulator.faults;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * SSM Agent on an instance is not heard for a while, whatever its way to Systems Manager.
 *
 * @param from since when, counted from when the instance runs
 * @param until until when, counted alike; null for ever
 */
public record AgentOutage(Duration from, @Nullable Duration until) implements ResourceEffect {

	private static final List<String> KEYS = List.of("late", "lost-after");

	/**
	 * Whether it ends when the system of the instance is started anew: all trouble does
	 * that does not last from the beginning for ever.
	 */
	public boolean endsWithAReboot() {
		return this.until != null || !this.from.isZero();
	}

	static AgentOutage read(ScriptValue value) {
		if (value.isText()) {
			value.oneOf(List.of("never"));
			return new AgentOutage(Duration.ZERO, null);
		}
		ScriptValue how = ScriptMapping.of(value, KEYS).oneOf(KEYS);
		return how.key().equals("late") ? new AgentOutage(Duration.ZERO, how.duration())
				: new AgentOutage(how.duration(), null);
	}

}
