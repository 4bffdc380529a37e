package io.ssmsandbox.emulator.ssm;

import java.util.Optional;

import io.ssmsandbox.emulator.agent.Agent;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.world.World;

/**
 * Finds the agent for a session.
 */
final class ConnectedTarget {

	private ConnectedTarget() {
	}

	static Optional<Agent> agent(String target, String region, World world) {
		return world.region(region)
			.instances()
			.find(target)
			.filter(Instance::isRunning)
			.map((instance) -> world.agents().on(region, instance, world.now()));
	}

}
