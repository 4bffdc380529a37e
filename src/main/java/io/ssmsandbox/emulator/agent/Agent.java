package io.ssmsandbox.emulator.agent;

import java.time.Instant;

import io.ssmsandbox.emulator.inventory.Instance;
import org.jspecify.annotations.Nullable;

/**
 * SSM Agent on an instance, as Systems Manager knows it.
 *
 * @param online whether its heartbeat still arrives
 * @param lastPing when the last one arrived; null when none ever did, and Systems Manager
 * knows nothing of it
 * @param connected whether a session can reach it
 * @param obstacle why none can, for the log
 */
public record Agent(Instance instance, boolean online, @Nullable Instant lastPing, boolean connected, String obstacle) {

	/** A release of 2025; nothing looks for a newer one. */
	public static final String VERSION = "3.3.2299.0";

	/** Why one is not heard that may well be calling. */
	public static final String SILENCED = "a scripted fault silences the agent";

	static Agent of(Instance instance, AgentHistory life) {
		boolean connected = life.connectedSince().isPresent();
		return new Agent(instance, life.isOnline(), life.lastPing().orElse(null), connected,
				connected ? "" : life.obstacle());
	}

	/**
	 * An agent of which no more is known than at the end of this life.
	 */
	static Agent unheard(Instance instance, AgentHistory untilThen, Instant now) {
		return new Agent(instance, untilThen.isOnlineAt(now), untilThen.lastPing().orElse(null), false, SILENCED);
	}

	/**
	 * Whether it ever called.
	 */
	public boolean registered() {
		return this.lastPing != null;
	}

}
