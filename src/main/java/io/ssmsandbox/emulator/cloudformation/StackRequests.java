package io.ssmsandbox.emulator.cloudformation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.world.OnFailure;
import io.ssmsandbox.emulator.world.StackRequest;

/**
 * Reads what a stack is asked for with.
 */
final class StackRequests {

	static final Set<String> ON_FAILURE = new TreeSet<>(Set.of("DO_NOTHING", "ROLLBACK", "DELETE"));

	private static final int MAX_TAGS = 50;

	private StackRequests() {
	}

	static StackRequest of(Call call) {
		return new StackRequest(call.region(), call.required("StackName"), TemplateSource.body(call), parameters(call),
				tags(call), call.list("Capabilities"), onFailure(call), isTrue(call, "EnableTerminationProtection"),
				call.text("TimeoutInMinutes").map(Integer::valueOf).orElse(null),
				call.text("ClientRequestToken").orElse(null));
	}

	private static OnFailure onFailure(Call call) {
		Optional<String> onFailure = call.text("OnFailure");
		if (onFailure.isPresent() && call.text("DisableRollback").isPresent()) {
			throw AwsError.validation("Either DisableRollback or OnFailure can be specified, not both.");
		}
		if (isTrue(call, "DisableRollback")) {
			return OnFailure.DO_NOTHING;
		}
		return onFailure.map(OnFailure::valueOf).orElse(OnFailure.ROLLBACK);
	}

	private static Map<String, String> parameters(Call call) {
		Map<String, String> parameters = new LinkedHashMap<>();
		for (Map<String, String> parameter : call.structures("Parameters")) {
			String key = parameter.get("ParameterKey");
			String value = parameter.get("ParameterValue");
			if ("true".equals(parameter.get("UsePreviousValue"))) {
				throw AwsError.validation("Invalid input for parameter key " + key
						+ ". Cannot specify usePreviousValue as true for a parameter key not in the previous template");
			}
			if (key != null && value != null) {
				parameters.put(key, value);
			}
		}
		return parameters;
	}

	private static Map<String, String> tags(Call call) {
		List<Map<String, String>> given = call.structures("Tags");
		if (given.size() > MAX_TAGS) {
			throw AwsError.validation("1 validation error detected: Value at 'tags' failed to satisfy constraint:"
					+ " Member must have length less than or equal to " + MAX_TAGS);
		}
		Map<String, String> tags = new LinkedHashMap<>();
		for (Map<String, String> tag : given) {
			String key = tag.getOrDefault("Key", "");
			check(key, tag.get("Value") == null ? "" : tag.get("Value"));
			if (tags.put(key, tag.get("Value")) != null) {
				throw AwsError.validation("Duplicate tag keys found. Please ensure that tag keys are unique.");
			}
		}
		return tags;
	}

	private static void check(String key, String value) {
		if (key.startsWith("aws:")) {
			throw AwsError.validation("aws: prefixed tag key names are not allowed for external use.");
		}
		if (key.isEmpty() || key.length() > 128) {
			throw AwsError.validation("Tag key '" + key + "' must have a length between 1 and 128");
		}
		if (value.isEmpty() || value.length() > 256) {
			throw AwsError.validation("The value of tag '" + key + "' must have a length between 1 and 256");
		}
	}

	static boolean isTrue(Call call, String parameter) {
		return call.text(parameter).map(Boolean::parseBoolean).orElse(false);
	}

}
