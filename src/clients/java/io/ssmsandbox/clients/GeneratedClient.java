package io.ssmsandbox.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * A client generated from the description that a running portal serves, in a folder of
 * its own below {@code target/clients}. The generated code is not modified.
 */
final class GeneratedClient {

	/** Longer than any step takes; package installation is the slowest. */
	private static final int MINUTES = 5;

	private static final Path HOME = Path.of("target/clients");

	private static final Path JOBS = Path.of("src/clients/jobs");

	private static final String GENERATOR = HOME.resolve("generator/openapi-generator-cli.jar").toString();

	private static final String LIBRARIES = HOME.resolve("libraries").toAbsolutePath() + "/*";

	private final Path folder;

	private final String portal;

	GeneratedClient(String name, int port) throws IOException {
		this.folder = HOME.resolve(name);
		this.portal = "http://127.0.0.1:" + port;
		FileSystemUtils.deleteRecursively(this.folder);
		Files.createDirectories(this.folder);
		copy(JOBS.resolve(name), this.folder);
	}

	private static void copy(Path from, Path to) throws IOException {
		FileSystemUtils.copyRecursively(from, to);
	}

	/**
	 * Generates a client into the folder {@code client} with openapi-generator.
	 */
	void generate(String... options) throws Exception {
		List<String> command = new ArrayList<>(List.of(java("java"), "-jar", GENERATOR, "generate", "-i",
				this.portal + "/v3/api-docs", "-o", this.folder.resolve("client").toString()));
		command.addAll(List.of(options));
		run(Path.of(""), command);
	}

	/**
	 * Compiles a Java client together with its job, and runs the job.
	 */
	void doJavaJob(String prefix) throws Exception {
		copy(JOBS.resolve("java"), this.folder);
		Path classes = this.folder.resolve("classes");
		List<String> command = new ArrayList<>(
				List.of(java("javac"), "-nowarn", "-cp", LIBRARIES, "-d", classes.toString()));
		try (Stream<Path> jobs = Files.list(this.folder);
				Stream<Path> client = Files.walk(this.folder.resolve("client/src/main/java"))) {
			Stream.concat(jobs, client)
				.map(Path::toString)
				.filter((file) -> file.endsWith(".java"))
				.forEach(command::add);
		}
		run(Path.of(""), command);
		run(Path.of(""), List.of(java("java"), "-cp", classes.toAbsolutePath() + ":" + LIBRARIES, "MainJob",
				this.portal, prefix));
	}

	/**
	 * Installs the packages of the TypeScript clients. Skips the test if Node.js is
	 * missing.
	 */
	void installPackages() throws Exception {
		assumeThat(isThere("node") && isThere("npm")).as("node and npm are needed and are not there").isTrue();
		copy(Path.of("src/clients/node"), this.folder);
		run(this.folder, List.of("npm", "ci", "--no-audit", "--no-fund"));
	}

	/**
	 * Generates the types of the description with openapi-typescript.
	 */
	void generateTypes() throws Exception {
		run(this.folder,
				List.of("npx", "openapi-typescript", this.portal + "/v3/api-docs", "-o", "client/schema.d.ts"));
	}

	/**
	 * Type-checks a TypeScript client and its job strictly, and runs the job.
	 */
	void doTypeScriptJob(String prefix) throws Exception {
		run(this.folder, List.of("npx", "tsc", "--strict", "--target", "es2022", "--lib", "es2022,dom,dom.iterable",
				"--module", "nodenext", "--outDir", "built", "main-job.ts"));
		run(this.folder, List.of("node", "built/main-job.js", this.portal, prefix));
	}

	private static String java(String tool) {
		return Path.of(System.getProperty("java.home"), "bin", tool).toString();
	}

	private static boolean isThere(String tool) throws InterruptedException {
		try {
			return new ProcessBuilder(tool, "--version").start().waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private void run(Path where, List<String> command) throws Exception {
		Path log = Files.createTempFile(HOME, "step", ".log");
		Process process = new ProcessBuilder(command).directory(where.toAbsolutePath().toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
		process.destroyForcibly();
		assertThat(ended && process.exitValue() == 0).as("%s%n%s", String.join(" ", command), Files.readString(log))
			.isTrue();
		Files.delete(log);
	}

}
