package io.ssmsandbox.emulator.ssm;

import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.JsonReply;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.world.World;

/**
 * Whether a session could start: the agent reaches both of its services. AWS never says
 * why not, even for a target that does not exist; the log does, at DEBUG.
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
		Optional<Instance> instance = world.region(region).instances().find(target);
		if (instance.isEmpty()) {
			return false;
		}
		AgentPath path = new AgentPath(world, region, instance.get());
		Optional<Obstacle> obstacle = Stream.of(AgentChannel.values())
			.map(path::obstacleTo)
			.flatMap(Optional::stream)
			.findFirst();
		obstacle.ifPresent((found) -> LOGGER.log(Level.DEBUG, () -> target + " is not connected: " + found.reason()));
		return obstacle.isEmpty();
	}

}
