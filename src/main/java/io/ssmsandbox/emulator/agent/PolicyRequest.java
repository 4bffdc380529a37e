package io.ssmsandbox.emulator.agent;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a policy is asked about: an action on a resource by a principal, with the values
 * of those condition keys that the emulator knows.
 *
 * @param principals every way to name the caller, {@code *} included
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
