package io.ssmsandbox.emulator.agent;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request to a policy: a principal's action on a resource, with the values of the
 * supported condition keys.
 *
 * @param principals every name of the caller, {@code *} included
 */
record PolicyRequest(String action, String resource, List<String> principals, Map<String, String> context) {

	PolicyRequest {
		principals = List.copyOf(principals);
		context = Map.copyOf(context);
	}

	Optional<String> value(String conditionKey) {
		return this.context.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().equalsIgnoreCase(conditionKey))
			.map(Map.Entry::getValue)
			.findFirst();
	}

}
