package io.ssmsandbox.emulator.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.InstanceLifecycle;

/**
 * The history of an agent until an instant: one {@link AgentRun} for each start of its
 * operating system. It depends only on the instance and on what the instance could reach
 * at which time, so the emulator computes it on demand.
 * <p>
 * User data is not executed here. So only a reboot wakes an agent that lost the boot
 * race, never a script of its template.
 */
final class AgentHistory {

	private static final Duration HEARTBEAT = Duration.ofMinutes(5);

	private final Instance instance;

	private final ReachabilityLog reach;

	private final Instant now;

	private final List<AgentRun> runs;

	AgentHistory(Instance instance, ReachabilityLog reach, Instant now) {
		this.instance = instance;
		this.reach = reach;
		this.now = now;
		this.runs = runs();
	}

	private List<AgentRun> runs() {
		List<Instant> starts = this.instance.life().starts();
		List<AgentRun> all = new ArrayList<>();
		for (int index = 0; index < starts.size(); index++) {
			all.add(AgentRun.of(starts.get(index), endOfRun(index), this.instance.id() + "|" + index,
					this.instance.life(), this.reach));
		}
		return all;
	}

	private Instant endOfRun(int index) {
		List<Instant> starts = this.instance.life().starts();
		Instant end = (index + 1 < starts.size()) ? starts.get(index + 1).minusMillis(1) : this.now;
		return end.isBefore(this.now) ? end : this.now;
	}

	List<AgentRun> all() {
		return this.runs;
	}

	/**
	 * Returns when its last heartbeat arrived, or empty when none has arrived.
	 */
	Optional<Instant> lastPing() {
		for (int index = this.runs.size() - 1; index >= 0; index--) {
			Instant registeredAt = this.runs.get(index).registeredAt();
			Optional<Instant> ping = (registeredAt == null) ? Optional.empty()
					: this.reach.lastSuccess(AgentChannel.SSM, registeredAt, heartbeat().toMillis(), endOfRun(index));
			if (ping.isPresent()) {
				return ping;
			}
		}
		return Optional.empty();
	}

	/**
	 * Returns whether no heartbeat is missing.
	 */
	boolean isOnline() {
		return isOnlineAt(this.now);
	}

	/**
	 * Returns whether no heartbeat is missing at a later instant, if none arrives after
	 * this history.
	 */
	boolean isOnlineAt(Instant instant) {
		return lastPing().filter((ping) -> instant.isBefore(ping.plus(heartbeat()))).isPresent();
	}

	/**
	 * Returns the instant since which a session can reach it, or empty when none can.
	 */
	Optional<Instant> connectedSince() {
		if (this.runs.isEmpty() || this.runs.get(this.runs.size() - 1).registeredAt() == null) {
			return Optional.empty();
		}
		Instant registeredAt = Objects.requireNonNull(this.runs.get(this.runs.size() - 1).registeredAt());
		return new ControlChannel(life(), this.reach).openSince(registeredAt, this.now);
	}

	/**
	 * Returns why no session can reach it, for the log.
	 */
	String obstacle() {
		for (AgentChannel channel : AgentChannel.values()) {
			Optional<UnreachableReason> obstacle = this.reach.obstacle(channel, this.now);
			if (obstacle.isPresent()) {
				return obstacle.get().reason();
			}
		}
		return (this.runs.isEmpty() || this.now.isBefore(this.runs.get(this.runs.size() - 1).begin()))
				? "its system is still booting" : "it sleeps after a failed try";
	}

	private InstanceLifecycle life() {
		return this.instance.life();
	}

	private Duration heartbeat() {
		return life().paced(HEARTBEAT);
	}

}
