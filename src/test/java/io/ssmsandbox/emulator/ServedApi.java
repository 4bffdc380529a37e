package io.ssmsandbox.emulator;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.ssmsandbox.emulator.wire.Service;

/**
 * What a started emulator serves, for tests that hold something against all of it.
 */
public final class ServedApi {

	private ServedApi() {
	}

	/** The operations by the names of their services. */
	public static Map<String, Set<String>> operations() {
		Map<String, Set<String>> operations = new TreeMap<>();
		for (Service service : Emulator.services()) {
			operations.put(service.name(), new TreeSet<>(service.operations().keySet()));
		}
		return operations;
	}

}
