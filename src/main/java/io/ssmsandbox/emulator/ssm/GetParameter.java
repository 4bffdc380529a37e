package io.ssmsandbox.emulator.ssm;

import java.util.Map;

import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.JsonReply;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns one public parameter by name or ARN. Versions and labels are not emulated.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html">GetParameter</a>
 */
final class GetParameter implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		String name = call.required("Name");
		return new ParameterResponse(call, world).find(name)
			.map((parameter) -> new JsonReply(Map.of("Parameter", parameter)))
			.orElseThrow(() -> new AwsError(400, "ParameterNotFound", "Parameter " + name + " not found."));
	}

}
