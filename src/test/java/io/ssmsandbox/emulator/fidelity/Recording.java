package io.ssmsandbox.emulator.fidelity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * The answers of a real account as files, one for each step, without what belongs to
 * somebody. Answers that list whatever the account has are left out whole: the names of
 * other people's things tell of them too.
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
