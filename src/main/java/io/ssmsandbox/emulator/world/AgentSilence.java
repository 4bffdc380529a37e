package io.ssmsandbox.emulator.world;

import java.time.Duration;
import java.time.Instant;

import io.ssmsandbox.emulator.faults.AgentTrouble;
import io.ssmsandbox.emulator.inventory.Instance;

/**
 * When a script of faults keeps the agent of an instance from being heard.
 *
 * @param until the instant it is heard again
 */
public record AgentSilence(Instant from, Instant until) {

	static AgentSilence of(AgentTrouble trouble, Instance instance, Instant runningAt) {
		Duration until = trouble.until();
		Pace pace = new Pace(instance.speed());
		return new AgentSilence(trouble.from().isZero() ? runningAt : runningAt.plus(pace.of(trouble.from())),
				(until != null) ? runningAt.plus(pace.of(until)) : Instant.MAX);
	}

	public boolean covers(Instant instant) {
		return !instant.isBefore(this.from) && instant.isBefore(this.until);
	}

}
