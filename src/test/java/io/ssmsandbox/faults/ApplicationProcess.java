package io.ssmsandbox.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ssmsandbox.PortalApplication;

/**
 * Runs the application in a separate process, which a test can kill. It uses the classes
 * and libraries under test, so it needs no built archive.
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

	/**
	 * Starts the process.
	 * @param log the log file
	 * @param moreClasses additional class path entries
	 * @param options JVM options
	 * @param arguments application arguments
	 */
	static ApplicationProcess start(Path log, List<Path> moreClasses, List<String> options, List<String> arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		// The process runs for about a minute, so the C2 compiler does not pay off.
		command.add("-XX:TieredStopAtLevel=1");
		command.addAll(options);
		command.addAll(List.of("-cp", classPath(moreClasses), PortalApplication.class.getName()));
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
	 * The class path without the test classes, which have other settings than the
	 * product.
	 */
	private static String classPath(List<Path> more) {
		Stream<String> tested = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !Path.of(entry).endsWith("test-classes"));
		return Stream.concat(tested, more.stream().map(Path::toString)).collect(Collectors.joining(File.pathSeparator));
	}

	/**
	 * Waits until the emulator listens and returns its address.
	 */
	String emulator() {
		return await(EMULATOR);
	}

	/**
	 * Waits until the portal listens and returns its address.
	 */
	String portal() {
		return "http://127.0.0.1:" + await(PORTAL);
	}

	/**
	 * Returns the address of the portal, if it listens.
	 */
	Optional<String> listeningPortal() {
		Matcher matcher = PORTAL.matcher(log());
		return (this.process.isAlive() && matcher.find()) ? Optional.of("http://127.0.0.1:" + matcher.group(1))
				: Optional.empty();
	}

	private String await(Pattern line) {
		Matcher matcher = line.matcher(log());
		while (!matcher.find()) {
			if (!this.process.isAlive() || age().compareTo(PATIENCE) > 0) {
				throw new AssertionError("The process never said \"" + line + "\":\n" + log());
			}
			Pause.millis(20);
			matcher = line.matcher(log());
		}
		return matcher.group(1);
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
	 * The time since the start of the process.
	 */
	Duration age() {
		return Duration.ofNanos(System.nanoTime() - this.startedAt);
	}

	/**
	 * The resident memory of the process.
	 */
	long residentMegabytes() {
		try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(this.process.pid()), "status"))) {
			return lines.filter((line) -> line.startsWith("VmRSS:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Kills the process with SIGKILL.
	 */
	void kill() {
		this.process.destroyForcibly();
		awaitEnd();
	}

	/**
	 * Waits until the process has ended.
	 * @return its exit code
	 */
	int awaitEnd() {
		try {
			if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				throw new AssertionError("The process did not end:\n" + log());
			}
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void freeze() {
		Signal.STOP.send(this.process.pid());
	}

	void thaw() {
		Signal.CONT.send(this.process.pid());
	}

}
