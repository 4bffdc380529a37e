package io.ssmsandbox.emulator.ssm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.JsonReply;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns up to ten public parameters. The response lists unknown names as invalid.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html">GetParameters</a>
 */
final class GetParameters implements ServiceOperation {

	private static final int MAX_NAMES = 10;

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		List<String> names = serviceCall.list("Names");
		if (names.isEmpty() || names.size() > MAX_NAMES) {
			String bound = names.isEmpty() ? "greater than or equal to 1" : "less than or equal to " + MAX_NAMES;
			throw new AwsErrorException(400, "ValidationException", "1 validation error detected: Value '" + names
					+ "' at 'names' failed to satisfy constraint: Member must have length " + bound);
		}
		ParameterResponse shape = new ParameterResponse(serviceCall, world);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("Parameters", names.stream().distinct().map(shape::find).flatMap(Optional::stream).toList());
		body.put("InvalidParameters", names.stream().filter((name) -> shape.find(name).isEmpty()).toList());
		return new JsonReply(body);
	}

}
