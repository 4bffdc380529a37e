package io.ssmsandbox.emulator.ssm;

import java.util.Map;

import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.JsonReply;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns one public parameter by name or ARN. Versions and labels are not emulated.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html">GetParameter</a>
 */
final class GetParameter implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		String name = serviceCall.required("Name");
		return new ParameterResponse(serviceCall, world).find(name)
			.map((parameter) -> new JsonReply(Map.of("Parameter", parameter)))
			.orElseThrow(() -> new AwsErrorException(400, "ParameterNotFound", "Parameter " + name + " not found."));
	}

}
