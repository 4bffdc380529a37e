package io.ssmsandbox.emulator;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.ssmsandbox.emulator.wire.AwsService;

/**
 * The operations of a running emulator, for tests that check all of them.
 */
public final class ServedApi {

	private ServedApi() {
	}

	/** Returns the operations by service name. */
	public static Map<String, Set<String>> operations() {
		Map<String, Set<String>> operations = new TreeMap<>();
		for (AwsService awsService : Emulator.services()) {
			operations.put(awsService.name(), new TreeSet<>(awsService.operations().keySet()));
		}
		return operations;
	}

}
