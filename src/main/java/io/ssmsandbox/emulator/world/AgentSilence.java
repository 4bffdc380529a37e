package io.ssmsandbox.emulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.ssmsandbox.emulator.agent.Agent;
import io.ssmsandbox.emulator.agent.AgentLogLine;
import io.ssmsandbox.emulator.faults.AgentOutage;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.InstanceLifecycle;

/**
 * When a script of faults keeps the agent of an instance from being heard.
 *
 * @param until the instant it is heard again
 */
record AgentSilence(Instant from, Instant until) {

	static AgentSilence of(AgentOutage trouble, Instance instance, Instant runningAt) {
		InstanceLifecycle life = instance.life();
		Instant from = trouble.from().isZero() ? runningAt : runningAt.plus(life.paced(trouble.from()));
		Duration duration = trouble.until();
		Instant until = (duration != null) ? runningAt.plus(life.paced(duration)) : Instant.MAX;
		return new AgentSilence(from, trouble.endsWithAReboot() ? firstStart(life, from, until) : until);
	}

	private static Instant firstStart(InstanceLifecycle life, Instant after, Instant otherwise) {
		return life.starts()
			.stream()
			.filter((start) -> start.isAfter(after) && start.isBefore(otherwise))
			.findFirst()
			.orElse(otherwise);
	}

	/**
	 * What the agent writes when it is not heard meanwhile: nothing that tells of an
	 * answer before the silence is over. An answer that came within it comes at its end,
	 * unless a reboot ended it, after which the agent tells all anew.
	 */
	List<AgentLogLine> within(List<AgentLogLine> lines, InstanceLifecycle life, Instant now) {
		boolean ownEnd = !this.until.isAfter(now) && !life.starts().contains(this.until);
		List<AgentLogLine> told = new ArrayList<>();
		told.add(new AgentLogLine(this.from, "(emulator) " + Agent.SILENCED, false));
		for (AgentLogLine line : lines) {
			if (!line.heard() || !covers(line.at())) {
				told.add(line);
			}
			else if (ownEnd) {
				told.add(new AgentLogLine(this.until, line.text(), true));
			}
		}
		return told.stream().filter((line) -> !line.at().isAfter(now)).toList();
	}

	public boolean covers(Instant instant) {
		return !instant.isBefore(this.from) && instant.isBefore(this.until);
	}

}
