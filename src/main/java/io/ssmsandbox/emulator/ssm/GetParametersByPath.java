package io.ssmsandbox.emulator.ssm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.JsonReply;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Page;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the public parameters under a path, ten at a time: the direct children, or all
 * descendants with Recursive.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html">GetParametersByPath</a>
 */
final class GetParametersByPath implements Operation {

	private static final SsmPageSize SIZE = new SsmPageSize(1, 10, 10);

	@Override
	public Reply answer(Call call, World world) {
		String prefix = prefix(call.required("Path"));
		if (!call.structures("ParameterFilters").isEmpty()) {
			throw new AwsError(400, "InvalidFilterKey", "The emulator does not filter public parameters.");
		}
		boolean recursive = call.flag("Recursive");
		List<Map.Entry<String, String>> found = world.catalog()
			.parameters(call.region())
			.entrySet()
			.stream()
			.filter((parameter) -> parameter.getKey().startsWith(prefix))
			.filter((parameter) -> recursive || parameter.getKey().indexOf('/', prefix.length()) < 0)
			.toList();
		Page<Map.Entry<String, String>> page = SIZE.page(call, found, Map.Entry::getKey);
		ParameterResponse shape = new ParameterResponse(call, world);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("Parameters",
				page.items().stream().map((parameter) -> shape.of(parameter.getKey(), parameter.getValue())).toList());
		Optional.ofNullable(page.nextToken()).ifPresent((token) -> body.put("NextToken", token));
		return new JsonReply(body);
	}

	private static String prefix(String path) {
		if (!path.startsWith("/")) {
			throw new AwsError(400, "ValidationException",
					"The parameter doesn't meet the parameter name requirements. The parameter name must begin with a "
							+ "forward slash \"/\".");
		}
		return path.endsWith("/") ? path : path + "/";
	}

}
