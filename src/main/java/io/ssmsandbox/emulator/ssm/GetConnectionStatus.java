package io.ssmsandbox.emulator.ssm;

import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.emulator.agent.AgentStatus;
import io.ssmsandbox.emulator.wire.JsonReply;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns whether a session could start, which needs the agent's open channel. AWS never
 * says why not, even for an unknown target; the emulator logs the reason at DEBUG.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetConnectionStatus.html">GetConnectionStatus</a>
 */
final class GetConnectionStatus implements ServiceOperation {

	private static final Logger LOGGER = System.getLogger(GetConnectionStatus.class.getName());

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		String target = serviceCall.required("Target");
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("Target", target);
		body.put("Status", isConnected(target, serviceCall.region(), world) ? "connected" : "notconnected");
		return new JsonReply(body);
	}

	private static boolean isConnected(String target, String region, World world) {
		Optional<AgentStatus> agent = SessionTargetLookup.agent(target, region, world);
		agent.filter((found) -> !found.connected())
			.ifPresent((found) -> LOGGER.log(Level.DEBUG, () -> target + " is not connected: " + found.obstacle()));
		return agent.filter(AgentStatus::connected).isPresent();
	}

}
