package io.ssmsandbox.emulator.agent;

import java.time.Instant;

import io.ssmsandbox.emulator.inventory.Instance;
import org.jspecify.annotations.Nullable;

/**
 * An SSM Agent on an instance, as Systems Manager sees it.
 *
 * @param online whether its heartbeats still arrive
 * @param lastPing when the last heartbeat arrived; {@code null} when Systems Manager has
 * never received one
 * @param connected whether a session can reach it
 * @param obstacle why no session can reach it, for the log
 */
public record AgentStatus(Instance instance, boolean online, @Nullable Instant lastPing, boolean connected,
		String obstacle) {

	/** A release of 2025. The emulator does not update it. */
	public static final String VERSION = "3.3.2299.0";

	/**
	 * The obstacle of an agent that Systems Manager cannot hear because of a fault
	 * script.
	 */
	public static final String SILENCED = "a scripted fault silences the agent";

	static AgentStatus of(Instance instance, AgentHistory life) {
		boolean connected = life.connectedSince().isPresent();
		return new AgentStatus(instance, life.isOnline(), life.lastPing().orElse(null), connected,
				connected ? "" : life.obstacle());
	}

	/**
	 * Creates an agent in the state it had at the end of a history, since when Systems
	 * Manager has not heard it.
	 */
	static AgentStatus unheard(Instance instance, AgentHistory untilThen, Instant now) {
		return new AgentStatus(instance, untilThen.isOnlineAt(now), untilThen.lastPing().orElse(null), false, SILENCED);
	}

	/**
	 * Returns whether Systems Manager has ever heard it.
	 */
	public boolean registered() {
		return this.lastPing != null;
	}

}
