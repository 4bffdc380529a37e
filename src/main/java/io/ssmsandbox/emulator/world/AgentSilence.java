package io.ssmsandbox.emulator.world;

import java.time.Duration;
import java.time.Instant;

import io.ssmsandbox.emulator.faults.AgentTrouble;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.Lifecycle;

/**
 * When a script of faults keeps the agent of an instance from being heard.
 *
 * @param until the instant it is heard again
 */
public record AgentSilence(Instant from, Instant until) {

	static AgentSilence of(AgentTrouble trouble, Instance instance, Instant runningAt) {
		Duration until = trouble.until();
		Lifecycle life = instance.life();
		return new AgentSilence(trouble.from().isZero() ? runningAt : runningAt.plus(life.paced(trouble.from())),
				(until != null) ? runningAt.plus(life.paced(until)) : Instant.MAX);
	}

	public boolean covers(Instant instant) {
		return !instant.isBefore(this.from) && instant.isBefore(this.until);
	}

}
