package io.ssmsandbox.emulator.inventory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Copies tags and documents to unmodifiable collections in the same order, because
 * responses show the order.
 */
final class ImmutableCopies {

	private ImmutableCopies() {
	}

	static <V> Map<String, V> copyOf(Map<String, V> members) {
		return Collections.unmodifiableMap(new LinkedHashMap<>(members));
	}

}
