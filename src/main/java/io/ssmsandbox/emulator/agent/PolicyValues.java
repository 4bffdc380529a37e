package io.ssmsandbox.emulator.agent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a policy, in which a single value may stand for a list of one.
 */
final class PolicyValues {

	private PolicyValues() {
	}

	static List<Object> of(@Nullable Object value) {
		if (value instanceof List<?> list) {
			return new ArrayList<>(list);
		}
		return (value != null) ? List.of(value) : List.of();
	}

	static List<String> texts(@Nullable Object value) {
		return of(value).stream().map(String::valueOf).toList();
	}

	/**
	 * Reads a mapping. Any other value counts as an empty mapping.
	 */
	static Map<String, Object> map(@Nullable Object value) {
		Map<String, Object> map = new LinkedHashMap<>();
		if (value instanceof Map<?, ?> entries) {
			entries.forEach((key, each) -> map.put(String.valueOf(key), each));
		}
		return map;
	}

}
