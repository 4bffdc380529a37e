package io.ssmsandbox.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import io.ssmsandbox.faults.crash.CrashPoint;
import io.ssmsandbox.faults.crash.DyingCalls;
import io.ssmsandbox.faults.crash.DyingDatabase;

/**
 * Makes a process die at an exact point. It consists of a class path with the classes of
 * one test package, and a file that names the point.
 */
final class CrashKit {

	private static final Path COMPILED = Path.of("target", "test-classes");

	private static final Path INTERCEPTORS = Path.of("software", "amazon", "awssdk", "global", "handlers",
			"execution.interceptors");

	private final Path classes;

	private final Path order;

	CrashKit(Path folder) {
		this.classes = folder.resolve("crash-classes");
		this.order = folder.resolve("crash-order");
		try {
			copyClasses();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void copyClasses() throws IOException {
		Path crashPackage = Path.of(CrashPoint.class.getPackageName().replace('.', '/'));
		Files.createDirectories(this.classes.resolve(crashPackage));
		try (Stream<Path> files = Files.list(COMPILED.resolve(crashPackage))) {
			for (Path file : files.toList()) {
				Files.copy(file, this.classes.resolve(crashPackage).resolve(file.getFileName()));
			}
		}
		Path interceptors = this.classes.resolve(INTERCEPTORS);
		Files.createDirectories(interceptors.getParent());
		Files.writeString(interceptors, DyingCalls.class.getName() + "\n");
	}

	Path classes() {
		return this.classes;
	}

	/** The JVM options. */
	List<String> options() {
		return List.of("-Dcrash.at=" + this.order);
	}

	/** The application arguments. */
	List<String> arguments() {
		return List.of("--spring.main.sources=" + DyingDatabase.class.getName());
	}

	/**
	 * Makes the process die when it passes this point for the given number of times from
	 * now on.
	 */
	void arm(CrashPoint point, int passage) {
		try {
			Path written = Files.writeString(this.order.resolveSibling("crash-order.new"), point + " " + passage);
			Files.move(written, this.order, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void disarm() {
		try {
			Files.deleteIfExists(this.order);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
