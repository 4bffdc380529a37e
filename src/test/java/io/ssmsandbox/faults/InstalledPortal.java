package io.ssmsandbox.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.ssmsandbox.faults.Observation.SeenEvent;
import io.ssmsandbox.faults.Observation.SeenSandbox;
import tools.jackson.databind.JsonNode;

/**
 * An installation under test: one or more portals with their database and their emulated
 * AWS.
 */
final class InstalledPortal implements AutoCloseable {

	static final String REGION = "ap-northeast-1";

	/** Fast, but slow enough that a launch has many events. */
	private static final List<String> EMULATOR = List.of("--portal.emulator.port=0", "--portal.emulator.speed=60");

	private final Layout layout;

	private final Path folder;

	private final Path script;

	private final Database database;

	private final CrashKit crashes;

	private final Optional<ApplicationProcess> aws;

	private final List<Portal> portals = new ArrayList<>();

	private final List<String> settings;

	private InstalledPortal(Layout layout, Path folder, List<String> settings) {
		this.layout = layout;
		this.folder = folder;
		this.settings = settings;
		this.script = folder.resolve("faults.yaml");
		script("");
		this.crashes = new CrashKit(folder);
		this.database = (layout == Layout.POSTGRES) ? new PostgresServer(folder.resolve("postgres"))
				: new H2File(folder.resolve("data"));
		this.aws = layout.awsApart() ? Optional.of(startAws()) : Optional.empty();
	}

	/**
	 * Starts everything except the portals.
	 * @param settings arguments for the portals and the emulator; each process ignores
	 * arguments of the other
	 */
	static InstalledPortal of(Layout layout, Path folder, String... settings) {
		return new InstalledPortal(layout, folder, List.of(settings));
	}

	private ApplicationProcess startAws() {
		List<String> role = List.of("--portal.role=emulator", "--portal.data-dir=" + this.folder.resolve("aws"));
		return ApplicationProcess.start(this.folder.resolve("aws.log"), List.of(), List.of(),
				arguments(List.of(role, emulator())));
	}

	private List<String> emulator() {
		return Stream.concat(EMULATOR.stream(), Stream.of("--portal.emulator.faults=" + this.script)).toList();
	}

	/**
	 * Merges all arguments. The settings of the installation override arguments of the
	 * same name.
	 */
	private List<String> arguments(List<List<String>> parts) {
		Map<String, String> byName = new LinkedHashMap<>();
		Stream.concat(parts.stream().flatMap(List::stream), this.settings.stream())
			.forEach((argument) -> byName.put(argument.split("=")[0], argument));
		return List.copyOf(byName.values());
	}

	/**
	 * Creates and starts another replica.
	 */
	Portal startPortal() {
		Portal portal = portal();
		portal.start();
		return portal;
	}

	/**
	 * Creates another replica without starting it.
	 */
	Portal portal() {
		String name = "portal-" + (this.portals.size() + 1);
		Portal portal = new Portal(
				(number) -> ApplicationProcess.start(this.folder.resolve(name + "-" + number + ".log"),
						List.of(this.crashes.classes()), this.crashes.options(), portalArguments()));
		this.portals.add(portal);
		return portal;
	}

	private List<String> portalArguments() {
		List<String> awsArguments = this.layout.awsApart() ? List.of("--portal.aws.endpoint-override=" + aws())
				: emulator();
		return arguments(
				List.of(List.of("--server.port=0"), this.database.settings(), awsArguments, this.crashes.arguments()));
	}

	/**
	 * The address of the emulated AWS.
	 */
	URI aws() {
		return URI.create(this.aws.orElseGet(() -> this.portals.get(0).process()).emulator());
	}

	/**
	 * Sets the faults of AWS from now on; docs/emulator/faults.md describes the grammar.
	 */
	void script(String faults) {
		try {
			Path written = Files.writeString(this.folder.resolve("faults.new"), faults);
			Files.move(written, this.script, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	CrashKit crashes() {
		return this.crashes;
	}

	Database database() {
		return this.database;
	}

	/**
	 * Observes the current state of the portal and of AWS.
	 * @param portal the portal to query
	 */
	Observation observe(Portal portal, Collection<String> acknowledged, Optional<Duration> recovery) {
		List<SeenSandbox> sandboxes = new ArrayList<>();
		Set<String> regions = new TreeSet<>(Set.of(REGION));
		portal.all().forEach((sandbox) -> {
			regions.add(sandbox.path("region").asString());
			sandboxes.add(seen(portal, sandbox));
		});
		List<String> ids = acknowledged.stream().map((address) -> address.substring("/stacks/".length())).toList();
		return new Observation(ids, sandboxes, new Aws(aws()).stacks(regions), this.database.intents(), recovery);
	}

	private static SeenSandbox seen(Portal portal, JsonNode sandbox) {
		String id = sandbox.path("id").asString();
		List<SeenEvent> timeline = portal.events("/stacks/" + id)
			.stream()
			.map((event) -> new SeenEvent(event.path("sequence").asLong(), text(event.path("eventId"))))
			.toList();
		return new SeenSandbox(id, sandbox.path("phase").asString(), text(sandbox.path("stackId")), timeline);
	}

	private static Optional<String> text(JsonNode node) {
		return node.isString() ? Optional.of(node.asString()) : Optional.empty();
	}

	@Override
	public void close() {
		this.portals.forEach(Portal::close);
		this.aws.ifPresent(ApplicationProcess::kill);
		this.database.close();
	}

}
