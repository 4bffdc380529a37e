package io.ssmsandbox.faults.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import io.ssmsandbox.faults.crash.CrashPoint.Edge;

/**
 * Ends this process like SIGKILL when it reaches a crash point. The file named by
 * {@code crash.at} contains the name of the {@link CrashPoint} and the number of the
 * passage.
 */
final class Crash {

	private static final Path ORDER = Path.of(System.getProperty("crash.at"));

	/** The exit code that a shell reports after SIGKILL. */
	private static final int KILLED = 137;

	private static int passages;

	private Crash() {
	}

	static void around(Edge edge, String call) {
		around(edge, List.of(call));
	}

	static synchronized void around(Edge edge, Collection<String> parts) {
		if (!Files.exists(ORDER)) {
			return;
		}
		String[] order = read().split(" ");
		if (CrashPoint.valueOf(order[0]).isAt(edge, parts.stream()) && ++passages == Integer.parseInt(order[1])) {
			Runtime.getRuntime().halt(KILLED);
		}
	}

	private static String read() {
		try {
			return Files.readString(ORDER);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
