package io.ssmsandbox.emulator.ssm;

import java.util.Optional;

import io.ssmsandbox.emulator.agent.AgentStatus;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.world.World;

/**
 * Finds the agent for a session.
 */
final class SessionTargetLookup {

	private SessionTargetLookup() {
	}

	static Optional<AgentStatus> agent(String target, String region, World world) {
		return world.region(region)
			.instances()
			.find(target)
			.filter(Instance::isRunning)
			.map((instance) -> world.agents().agentOn(region, instance, world.now()));
	}

}
