package io.ssmsandbox.emulator.ssm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.JsonReply;
import io.ssmsandbox.emulator.wire.ListPage;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the public parameters under a path, ten at a time: the direct children, or all
 * descendants with Recursive.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html">GetParametersByPath</a>
 */
final class GetParametersByPath implements ServiceOperation {

	private static final SsmPageSize SIZE = new SsmPageSize(1, 10, 10);

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		String prefix = prefix(serviceCall.required("Path"));
		if (!serviceCall.structures("ParameterFilters").isEmpty()) {
			throw new AwsErrorException(400, "InvalidFilterKey", "The emulator does not filter public parameters.");
		}
		boolean recursive = serviceCall.isTrue("Recursive");
		List<Map.Entry<String, String>> found = world.catalog()
			.parameters(serviceCall.region())
			.entrySet()
			.stream()
			.filter((parameter) -> parameter.getKey().startsWith(prefix))
			.filter((parameter) -> recursive || parameter.getKey().indexOf('/', prefix.length()) < 0)
			.toList();
		ListPage<Map.Entry<String, String>> listPage = SIZE.page(serviceCall, found, Map.Entry::getKey);
		ParameterResponse shape = new ParameterResponse(serviceCall, world);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("Parameters",
				listPage.items()
					.stream()
					.map((parameter) -> shape.of(parameter.getKey(), parameter.getValue()))
					.toList());
		Optional.ofNullable(listPage.nextToken()).ifPresent((token) -> body.put("NextToken", token));
		return new JsonReply(body);
	}

	private static String prefix(String path) {
		if (!path.startsWith("/")) {
			throw new AwsErrorException(400, "ValidationException",
					"The parameter doesn't meet the parameter name requirements. The parameter name must begin with a "
							+ "forward slash \"/\".");
		}
		return path.endsWith("/") ? path : path + "/";
	}

}
