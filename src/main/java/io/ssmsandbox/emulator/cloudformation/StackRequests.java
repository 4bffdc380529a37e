package io.ssmsandbox.emulator.cloudformation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.ssmsandbox.emulator.stack.OnStackFailure;
import io.ssmsandbox.emulator.stack.StackRequest;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import org.jspecify.annotations.Nullable;

/**
 * Reads the request for a new stack from a call.
 */
final class StackRequests {

	static final Set<String> ON_FAILURE = new TreeSet<>(Set.of("DO_NOTHING", "ROLLBACK", "DELETE"));

	private static final int LONGEST_VALUE = 4096;

	private StackRequests() {
	}

	static StackRequest of(Call call, @Nullable String roleArn) {
		return new StackRequest(call.region(), call.required("StackName"), TemplateSource.body(call), parameters(call),
				tags(call), call.list("Capabilities"), onFailure(call),
				BooleanParameters.isTrue(call, "EnableTerminationProtection"),
				call.text("TimeoutInMinutes").map(Integer::valueOf).orElse(null),
				call.text("ClientRequestToken").orElse(null), BooleanParameters.isTrue(call, "RetainExceptOnCreate"),
				roleArn);
	}

	private static OnStackFailure onFailure(Call call) {
		Optional<String> onFailure = call.text("OnFailure");
		if (onFailure.isPresent() && call.text("DisableRollback").isPresent()) {
			throw AwsError.validation("Either DisableRollback or OnFailure can be specified, not both.");
		}
		if (BooleanParameters.isTrue(call, "DisableRollback")) {
			return OnStackFailure.DO_NOTHING;
		}
		return onFailure.map(OnStackFailure::valueOf).orElse(OnStackFailure.ROLLBACK);
	}

	/**
	 * A parameter without a value takes the template's default, but the template must
	 * declare it.
	 */
	private static Map<String, @Nullable String> parameters(Call call) {
		Map<String, @Nullable String> parameters = new LinkedHashMap<>();
		for (Map<String, String> parameter : call.structures("Parameters")) {
			String key = parameter.get("ParameterKey");
			String value = parameter.get("ParameterValue");
			if ("true".equals(parameter.get("UsePreviousValue"))) {
				throw AwsError.validation("Invalid input for parameter key " + key
						+ ". Cannot specify usePreviousValue as true for a parameter key not in the previous template");
			}
			if (key == null) {
				// This wording has no source.
				throw AwsError.validation("Every member of Parameters must have a ParameterKey.");
			}
			if (value != null) {
				checkLength(key, value);
			}
			if (parameters.containsKey(key)) {
				// This wording has no source.
				throw AwsError.validation("Parameter " + key + " was given more than once.");
			}
			parameters.put(key, value);
		}
		return parameters;
	}

	/**
	 * AWS documents the limit; the wording has no source.
	 */
	private static void checkLength(String key, String value) {
		if (value.getBytes(StandardCharsets.UTF_8).length > LONGEST_VALUE) {
			throw AwsError
				.validation("The value of parameter " + key + " must not be longer than " + LONGEST_VALUE + " bytes");
		}
	}

	private static Map<String, String> tags(Call call) {
		Map<String, String> tags = new LinkedHashMap<>();
		for (Map<String, String> tag : call.structures("Tags")) {
			String key = tag.getOrDefault("Key", "");
			if (key.startsWith("aws:")) {
				throw AwsError.validation("aws: prefixed tag key names are not allowed for external use.");
			}
			if (tags.put(key, tag.getOrDefault("Value", "")) != null) {
				throw AwsError.validation("Duplicate tag keys found. Please ensure that tag keys are unique.");
			}
		}
		return tags;
	}

}
