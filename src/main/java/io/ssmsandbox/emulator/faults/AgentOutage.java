package io.ssmsandbox.emulator.faults;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Systems Manager receives nothing from the SSM Agent of an instance for a while, even if
 * the network path is fine.
 *
 * @param from the start of the outage, counted from when the instance is running
 * @param until the end of the outage, counted the same way; {@code null} for ever
 */
public record AgentOutage(Duration from, @Nullable Duration until) implements ResourceEffect {

	private static final List<String> KEYS = List.of("late", "lost-after");

	/**
	 * Returns whether a reboot of the instance ends the outage. Only an outage that lasts
	 * from the beginning for ever survives a reboot.
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
