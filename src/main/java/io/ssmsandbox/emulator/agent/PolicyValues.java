package io.ssmsandbox.emulator.agent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a policy, in which a list of one may be written without its
 * brackets.
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
	 * A mapping; anything else counts as an empty one.
	 */
	static Map<String, Object> map(@Nullable Object value) {
		Map<String, Object> map = new LinkedHashMap<>();
		if (value instanceof Map<?, ?> entries) {
			entries.forEach((key, each) -> map.put(String.valueOf(key), each));
		}
		return map;
	}

}
