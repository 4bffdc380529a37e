package io.ssmsandbox.emulator.ssm;

import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.emulator.agent.Agent;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.JsonReply;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns whether a session could start, which needs the agent's open channel. AWS never
 * says why not, even for an unknown target; the emulator logs the reason at DEBUG.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetConnectionStatus.html">GetConnectionStatus</a>
 */
final class GetConnectionStatus implements Operation {

	private static final Logger LOGGER = System.getLogger(GetConnectionStatus.class.getName());

	@Override
	public Reply answer(Call call, World world) {
		String target = call.required("Target");
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("Target", target);
		body.put("Status", isConnected(target, call.region(), world) ? "connected" : "notconnected");
		return new JsonReply(body);
	}

	private static boolean isConnected(String target, String region, World world) {
		Optional<Agent> agent = ConnectedTarget.agent(target, region, world);
		agent.filter((found) -> !found.connected())
			.ifPresent((found) -> LOGGER.log(Level.DEBUG, () -> target + " is not connected: " + found.obstacle()));
		return agent.filter(Agent::connected).isPresent();
	}

}
