package io.ssmsandbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The application as a process of its own, which can be killed like one. It runs from the
 * classes and libraries that are tested, so it needs no archive that was built before.
 */
final class ApplicationProcess {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Pattern EMULATOR = Pattern.compile("Emulated AWS at (http://127\\.0\\.0\\.1:\\d+)");

	private static final Pattern PORTAL = Pattern.compile("Jetty started on port (\\d+)");

	private final long startedAt = System.nanoTime();

	private final Process process;

	private final Path log;

	private ApplicationProcess(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	static ApplicationProcess start(Path log, List<String> arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath(),
						PortalApplication.class.getName()));
		command.addAll(arguments);
		try {
			return new ApplicationProcess(
					new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Everything but the tests themselves, whose settings are not the product's.
	 */
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !Path.of(entry).endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	/**
	 * Where its emulator listens, once it does.
	 */
	String emulator() {
		return await(EMULATOR);
	}

	/**
	 * Where its portal listens, once it does.
	 */
	String portal() {
		return "http://127.0.0.1:" + await(PORTAL);
	}

	private String await(Pattern line) {
		Matcher matcher = line.matcher(log());
		while (!matcher.find()) {
			if (!this.process.isAlive() || age().compareTo(PATIENCE) > 0) {
				throw new AssertionError("The process never said \"" + line + "\":\n" + log());
			}
			pause();
			matcher = line.matcher(log());
		}
		return matcher.group(1);
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(20);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String log() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The time since it was started.
	 */
	Duration age() {
		return Duration.ofNanos(System.nanoTime() - this.startedAt);
	}

	/**
	 * The processor time that it has used, which depends less on what else the machine
	 * does.
	 */
	Duration processorTime() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	/**
	 * Ends it at once and without a word to it: SIGKILL.
	 */
	void kill() {
		try {
			this.process.destroyForcibly().waitFor();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
