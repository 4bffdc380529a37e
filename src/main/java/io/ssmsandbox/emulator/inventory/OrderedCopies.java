package io.ssmsandbox.emulator.inventory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps tags and documents unmodifiable and in the order they were given in: the order
 * shows in answers.
 */
final class OrderedCopies {

	private OrderedCopies() {
	}

	static <V> Map<String, V> copyOf(Map<String, V> members) {
		return Collections.unmodifiableMap(new LinkedHashMap<>(members));
	}

}
