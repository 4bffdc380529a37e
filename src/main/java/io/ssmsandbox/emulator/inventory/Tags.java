package io.ssmsandbox.emulator.inventory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps tags, and documents alike, unmodifiable and in the order they were given in: the
 * order shows in answers.
 */
final class Tags {

	private Tags() {
	}

	static <V> Map<String, V> copyOf(Map<String, V> tags) {
		return Collections.unmodifiableMap(new LinkedHashMap<>(tags));
	}

}
