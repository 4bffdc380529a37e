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
		Lifecycle life = instance.life();
		Instant from = trouble.from().isZero() ? runningAt : runningAt.plus(life.paced(trouble.from()));
		Duration duration = trouble.until();
		Instant until = (duration != null) ? runningAt.plus(life.paced(duration)) : Instant.MAX;
		return new AgentSilence(from, trouble.endsWithAReboot() ? firstStart(life, from, until) : until);
	}

	private static Instant firstStart(Lifecycle life, Instant after, Instant otherwise) {
		return life.starts()
			.stream()
			.filter((start) -> start.isAfter(after) && start.isBefore(otherwise))
			.findFirst()
			.orElse(otherwise);
	}

	public boolean covers(Instant instant) {
		return !instant.isBefore(this.from) && instant.isBefore(this.until);
	}

}
