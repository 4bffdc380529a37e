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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ssmsandbox.PortalApplication;

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

	/**
	 * Starts it.
	 * @param log where it says what it says
	 * @param moreClasses what else is put on its class path
	 * @param options options of the virtual machine
	 * @param arguments arguments of the application
	 */
	static ApplicationProcess start(Path log, List<Path> moreClasses, List<String> options, List<String> arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		// It lives for a minute, so it is not worth the time of the second compiler.
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
	 * Everything but the tests themselves, whose settings are not the product's.
	 */
	private static String classPath(List<Path> more) {
		Stream<String> tested = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !Path.of(entry).endsWith("test-classes"));
		return Stream.concat(tested, more.stream().map(Path::toString)).collect(Collectors.joining(File.pathSeparator));
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
	 * The time since it was started.
	 */
	Duration age() {
		return Duration.ofNanos(System.nanoTime() - this.startedAt);
	}

	/**
	 * The memory that it holds.
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
	 * Ends it at once and without a word to it: SIGKILL.
	 */
	void kill() {
		this.process.destroyForcibly();
		awaitEnd();
	}

	/**
	 * Waits until it has ended.
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
