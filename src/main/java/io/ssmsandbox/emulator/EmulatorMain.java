package io.ssmsandbox.emulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Runs the emulator as a separate program, without Spring. Each argument has the form
 * {@code --name=value}. The names are those of the settings {@code portal.emulator.*},
 * and {@code data-dir}.
 */
public final class EmulatorMain {

	private static final Set<String> NAMES = Set.of("port", "speed", "vpc-quota", "stale-reads", "faults", "data-dir");

	private EmulatorMain() {
	}

	/**
	 * Starts the emulator, which runs until the process is stopped.
	 */
	public static void main(String[] arguments) throws InterruptedException {
		try {
			Emulator emulator = Emulator.start(settings(arguments), Clock.systemUTC());
			Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "emulator-stop"));
			// The threads of the server are daemons: without this the program would end.
			Thread.currentThread().join();
		}
		catch (IllegalArgumentException | EmulatorUnavailableException ex) {
			System.err.println(ex.getMessage());
			System.exit(1);
		}
	}

	/**
	 * Reads the settings from the arguments.
	 * @throws IllegalArgumentException when an argument is unknown or its value is not
	 * valid; the message says which
	 */
	static EmulatorSettings settings(String... arguments) {
		Map<String, String> values = new HashMap<>();
		for (String argument : arguments) {
			String[] parts = argument.split("=", 2);
			if (parts.length < 2 || !parts[0].startsWith("--") || !NAMES.contains(parts[0].substring(2))) {
				throw new IllegalArgumentException("Unknown argument '" + argument + "'. Known are --port, --speed, "
						+ "--vpc-quota, --stale-reads, --faults and --data-dir, each with =value.");
			}
			values.put(parts[0].substring(2), parts[1]);
		}
		try {
			return new EmulatorSettings(Integer.parseInt(values.getOrDefault("port", "4577")),
					Double.parseDouble(values.getOrDefault("speed", "20")),
					Integer.parseInt(values.getOrDefault("vpc-quota", "5")),
					Path.of(values.getOrDefault("data-dir", "./data")),
					Duration.parse(values.getOrDefault("stale-reads", "PT0S")), path(values.get("faults")));
		}
		catch (NumberFormatException | DateTimeException ex) {
			throw new IllegalArgumentException("An argument has a value of the wrong kind: " + ex.getMessage(), ex);
		}
	}

	private static @Nullable Path path(@Nullable String value) {
		return (value != null) ? Path.of(value) : null;
	}

}
