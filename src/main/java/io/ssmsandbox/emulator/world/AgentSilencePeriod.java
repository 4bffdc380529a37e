package io.ssmsandbox.emulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.ssmsandbox.emulator.agent.AgentLogLine;
import io.ssmsandbox.emulator.agent.AgentStatus;
import io.ssmsandbox.emulator.faults.AgentOutage;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.InstanceLifecycle;

/**
 * The time in which a fault script silences the agent of an instance.
 *
 * @param until the end of the silence
 */
record AgentSilencePeriod(Instant from, Instant until) {

	static AgentSilencePeriod of(AgentOutage outage, Instance instance, Instant runningAt) {
		InstanceLifecycle life = instance.life();
		Instant from = outage.from().isZero() ? runningAt : runningAt.plus(life.paced(outage.from()));
		Duration duration = outage.until();
		Instant until = (duration != null) ? runningAt.plus(life.paced(duration)) : Instant.MAX;
		return new AgentSilencePeriod(from, outage.endsWithAReboot() ? firstStart(life, from, until) : until);
	}

	private static Instant firstStart(InstanceLifecycle life, Instant after, Instant otherwise) {
		return life.starts()
			.stream()
			.filter((start) -> start.isAfter(after) && start.isBefore(otherwise))
			.findFirst()
			.orElse(otherwise);
	}

	/**
	 * Returns the agent's log as it is with this silence: no line about a response before
	 * the silence is over. Such a line moves to the end of the silence. When a reboot
	 * ended the silence, the line is dropped, because the agent then writes all its lines
	 * again.
	 */
	List<AgentLogLine> within(List<AgentLogLine> lines, InstanceLifecycle life, Instant now) {
		boolean ownEnd = !this.until.isAfter(now) && !life.starts().contains(this.until);
		List<AgentLogLine> logLines = new ArrayList<>();
		logLines.add(new AgentLogLine(this.from, "(emulator) " + AgentStatus.SILENCED, false));
		for (AgentLogLine line : lines) {
			if (!line.heard() || !covers(line.at())) {
				logLines.add(line);
			}
			else if (ownEnd) {
				logLines.add(new AgentLogLine(this.until, line.text(), true));
			}
		}
		return logLines.stream().filter((line) -> !line.at().isAfter(now)).toList();
	}

	public boolean covers(Instant instant) {
		return !instant.isBefore(this.from) && instant.isBefore(this.until);
	}

}
