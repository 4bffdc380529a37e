package io.ssmsandbox.emulator.cloudformation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.ssmsandbox.emulator.stack.OnStackFailure;
import io.ssmsandbox.emulator.stack.StackRequest;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ServiceCall;
import org.jspecify.annotations.Nullable;

/**
 * Reads the request for a new stack from a call.
 */
final class StackRequests {

	static final Set<String> ON_FAILURE = new TreeSet<>(Set.of("DO_NOTHING", "ROLLBACK", "DELETE"));

	private static final int LONGEST_VALUE = 4096;

	private StackRequests() {
	}

	static StackRequest of(ServiceCall serviceCall, @Nullable String roleArn) {
		return new StackRequest(serviceCall.region(), serviceCall.required("StackName"),
				TemplateSource.body(serviceCall), parameters(serviceCall), tags(serviceCall),
				serviceCall.list("Capabilities"), onFailure(serviceCall),
				BooleanParameters.isTrue(serviceCall, "EnableTerminationProtection"),
				serviceCall.text("TimeoutInMinutes").map(Integer::valueOf).orElse(null),
				serviceCall.text("ClientRequestToken").orElse(null),
				BooleanParameters.isTrue(serviceCall, "RetainExceptOnCreate"), roleArn);
	}

	private static OnStackFailure onFailure(ServiceCall serviceCall) {
		Optional<String> onFailure = serviceCall.text("OnFailure");
		if (onFailure.isPresent() && serviceCall.text("DisableRollback").isPresent()) {
			throw AwsErrorException.validation("Either DisableRollback or OnFailure can be specified, not both.");
		}
		if (BooleanParameters.isTrue(serviceCall, "DisableRollback")) {
			return OnStackFailure.DO_NOTHING;
		}
		return onFailure.map(OnStackFailure::valueOf).orElse(OnStackFailure.ROLLBACK);
	}

	/**
	 * A parameter without a value takes the template's default, but the template must
	 * declare it.
	 */
	private static Map<String, @Nullable String> parameters(ServiceCall serviceCall) {
		Map<String, @Nullable String> parameters = new LinkedHashMap<>();
		for (Map<String, String> parameter : serviceCall.structures("Parameters")) {
			String key = parameter.get("ParameterKey");
			String value = parameter.get("ParameterValue");
			if ("true".equals(parameter.get("UsePreviousValue"))) {
				throw AwsErrorException.validation("Invalid input for parameter key " + key
						+ ". Cannot specify usePreviousValue as true for a parameter key not in the previous template");
			}
			if (key == null) {
				// This wording has no source.
				throw AwsErrorException.validation("Every member of Parameters must have a ParameterKey.");
			}
			if (value != null) {
				checkLength(key, value);
			}
			if (parameters.containsKey(key)) {
				// This wording has no source.
				throw AwsErrorException.validation("Parameter " + key + " was given more than once.");
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
			throw AwsErrorException
				.validation("The value of parameter " + key + " must not be longer than " + LONGEST_VALUE + " bytes");
		}
	}

	private static Map<String, String> tags(ServiceCall serviceCall) {
		Map<String, String> tags = new LinkedHashMap<>();
		for (Map<String, String> tag : serviceCall.structures("Tags")) {
			String key = tag.getOrDefault("Key", "");
			if (key.startsWith("aws:")) {
				throw AwsErrorException.validation("aws: prefixed tag key names are not allowed for external use.");
			}
			if (tags.put(key, tag.getOrDefault("Value", "")) != null) {
				throw AwsErrorException.validation("Duplicate tag keys found. Please ensure that tag keys are unique.");
			}
		}
		return tags;
	}

}
