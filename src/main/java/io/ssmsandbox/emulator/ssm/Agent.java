package io.ssmsandbox.emulator.ssm;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.VpcEndpoint;
import io.ssmsandbox.emulator.ssm.Obstacle.Rung;
import io.ssmsandbox.emulator.world.AgentSilence;
import io.ssmsandbox.emulator.world.World;

/**
 * SSM Agent on an instance, as Systems Manager knows it once it has registered.
 *
 * @param online whether its heartbeat still arrives
 * @param lastPing when the last one arrived
 */
record Agent(Instance instance, boolean online, Instant lastPing) {

	/** A release of 2025; nothing looks for a newer one. */
	static final String VERSION = "3.3.2299.0";

	/** In real time, as all durations here; the instance's speed divides them. */
	private static final Duration HEARTBEAT = Duration.ofMinutes(5);

	private static final int BOOT_SECONDS = 20;

	private static final int BOOT_SPREAD_SECONDS = 21;

	/**
	 * The agent of an instance, if it is registered: Systems Manager hears it, or did
	 * until its endpoint began to go.
	 */
	static Optional<Agent> on(Instance instance, String region, World world) {
		AgentPath path = new AgentPath(world, region, instance);
		Optional<Obstacle> obstacle = path.obstacleTo(AgentChannel.SSM);
		if (obstacle.filter((found) -> found.rung() == Rung.SILENCED).isPresent()) {
			return world.agentSilence(region, instance)
				.map(AgentSilence::from)
				.filter((from) -> from.isAfter(bootedAt(instance)))
				.map((from) -> new Agent(instance, false, lastPing(instance, from)));
		}
		boolean online = obstacle.isEmpty();
		if (!online && path.obstacleTo(AgentChannel.SSM, Agent::carriedOnce).isPresent()) {
			return Optional.empty();
		}
		return Optional.of(new Agent(instance, online, lastPing(instance, world.now())));
	}

	/**
	 * When the agent makes its first call: 20 to 40 seconds after the instance began to
	 * run.
	 */
	static Instant bootedAt(Instance instance) {
		Instant runningAt = instance.runningAt();
		if (runningAt == null) {
			return Instant.MAX;
		}
		int seconds = BOOT_SECONDS + Math.floorMod(instance.id().hashCode(), BOOT_SPREAD_SECONDS);
		return runningAt.plus(scaled(Duration.ofSeconds(seconds), instance));
	}

	private static Instant lastPing(Instance instance, Instant now) {
		Instant first = bootedAt(instance);
		long period = Math.max(1, scaled(HEARTBEAT, instance).toMillis());
		long beats = Duration.between(first, now).toMillis() / period;
		return first.plusMillis(beats * period);
	}

	private static Duration scaled(Duration real, Instance instance) {
		return Duration.ofMillis((long) (real.toMillis() / instance.speed()));
	}

	private static boolean carriedOnce(VpcEndpoint endpoint) {
		return endpoint.state() != VpcEndpoint.State.PENDING;
	}

}
