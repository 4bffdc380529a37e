package io.ssmsandbox.emulator.fidelity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs Python programs, which are not part of the project and may be absent.
 */
final class Python {

	private Python() {
	}

	/** Returns whether the command succeeds. */
	static boolean runs(String... command) throws InterruptedException {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return process.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Runs a script, and fails if the script does not succeed. */
	static void script(Path script, Path input, Path output) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(List.of("python3", script.toString())).redirectInput(input.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		if (!process.waitFor(5, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			throw new IllegalStateException(script + " did not finish within five minutes");
		}
		if (process.exitValue() != 0) {
			throw new IllegalStateException(script + " failed: " + Files.readString(output));
		}
	}

}
