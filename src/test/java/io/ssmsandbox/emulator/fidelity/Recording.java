package io.ssmsandbox.emulator.fidelity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Writes the responses of a real account to files, one for each step, without personal
 * data. It omits responses that list everything in the account, because the names of
 * other resources are personal data too.
 */
final class Recording {

	private static final Set<String> OF_THE_WHOLE_ACCOUNT = Set.of("ListStacks", "ListRoles", "ListInstanceProfiles");

	private Recording() {
	}

	static void write(Map<String, Exchange> exchanges, String account, Path folder) throws IOException {
		Files.createDirectories(folder);
		for (Map.Entry<String, Exchange> step : exchanges.entrySet()) {
			Exchange exchange = step.getValue();
			if (!OF_THE_WHOLE_ACCOUNT.contains(exchange.operation())) {
				String name = step.getKey().replaceAll("[^A-Za-z0-9]+", "-") + "-" + exchange.status() + ".txt";
				Files.writeString(folder.resolve(name), Sanitizer.clean(exchange.body(), account));
			}
		}
	}

}
