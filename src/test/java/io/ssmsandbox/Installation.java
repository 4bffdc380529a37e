package io.ssmsandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A portal with its data folder and its emulated AWS, which outlives the processes that
 * run it.
 */
final class Installation implements AutoCloseable {

	/** What of it is one process. */
	enum Layout {

		/** The emulator goes on when the portal is killed, as AWS would. */
		EMULATOR_APART,
		/** The emulator is killed with the portal. */
		ONE_PROCESS

	}

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final String SPEED = "--portal.emulator.speed=20";

	private final HttpClient http = HttpClient.newHttpClient();

	private final Layout layout;

	private final Path folder;

	private final ApplicationProcess remoteEmulator;

	private ApplicationProcess portal;

	private int starts;

	private Installation(Layout layout, Path folder) {
		this.layout = layout;
		this.folder = folder;
		this.remoteEmulator = (layout == Layout.EMULATOR_APART) ? start("emulator", "--portal.role=emulator",
				"--portal.emulator.port=0", SPEED, "--portal.data-dir=" + folder.resolve("aws")) : null;
		start();
	}

	static Installation start(Layout layout, Path folder) {
		return new Installation(layout, folder);
	}

	/**
	 * Starts the portal on what the last one left.
	 */
	void start() {
		this.starts++;
		String log = "portal-" + this.starts;
		String data = "--portal.data-dir=" + this.folder.resolve("data");
		this.portal = switch (this.layout) {
			case EMULATOR_APART ->
				start(log, "--server.port=0", data, "--portal.aws.endpoint-override=" + this.remoteEmulator.emulator());
			case ONE_PROCESS -> start(log, "--server.port=0", data, "--portal.emulator.port=0", SPEED);
		};
		this.portal.portal();
	}

	private ApplicationProcess start(String log, String... arguments) {
		return ApplicationProcess.start(this.folder.resolve(log + ".log"), List.of(arguments));
	}

	void kill() {
		this.portal.kill();
	}

	/**
	 * The time since the portal was last started.
	 */
	Duration age() {
		return this.portal.age();
	}

	/**
	 * The processor time that it has used since.
	 */
	Duration processorTime() {
		return this.portal.processorTime();
	}

	/**
	 * What the portal has said since.
	 */
	String log() {
		return this.portal.log();
	}

	/**
	 * Where its AWS is.
	 */
	URI aws() {
		ApplicationProcess emulator = (this.remoteEmulator != null) ? this.remoteEmulator : this.portal;
		return URI.create(emulator.emulator());
	}

	/**
	 * Asks for a sandbox.
	 * @return its address, once that is acknowledged
	 * @throws IOException when the portal dies before
	 */
	String request(String prefix, String region) throws IOException {
		String body = "{\"prefix\":\"%s\",\"region\":\"%s\",\"availabilityZone\":\"a\"}".formatted(prefix, region);
		HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/stacks"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body)));
		return answer.headers()
			.firstValue("Location")
			.orElseThrow(() -> new AssertionError("Not acknowledged: " + answer.body()));
	}

	void tearDown(String sandbox) {
		try {
			send(HttpRequest.newBuilder(uri(sandbox)).DELETE());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The sandbox once it is in a phase, has gone wrong, or has kept everybody waiting.
	 */
	JsonNode await(String sandbox, String phase) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		JsonNode view = get(sandbox);
		while (!view.path("phase").asString().matches(phase + "|.*_FAILED") && System.nanoTime() < deadline) {
			view = get(sandbox + "?wait=" + phase + "&timeout=5");
		}
		return view;
	}

	String phase(String sandbox) {
		return get(sandbox).path("phase").asString();
	}

	/**
	 * All sandboxes there ever were.
	 */
	JsonNode all() {
		return get("/stacks?limit=500&all=true").path("items");
	}

	/**
	 * Their addresses.
	 */
	List<String> addresses() {
		return addresses(all());
	}

	/**
	 * The addresses of those that are not torn down.
	 */
	List<String> living() {
		return addresses(get("/stacks?limit=500").path("items"));
	}

	private static List<String> addresses(JsonNode items) {
		List<String> addresses = new ArrayList<>();
		items.forEach((item) -> addresses.add("/stacks/" + item.path("id").asString()));
		return addresses;
	}

	List<JsonNode> events(String sandbox) {
		List<JsonNode> events = new ArrayList<>();
		get(sandbox + "/events").path("items").forEach(events::add);
		return events;
	}

	private JsonNode get(String path) {
		try {
			return JSON.readTree(send(HttpRequest.newBuilder(uri(path))).body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.portal.log(), ex);
		}
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private URI uri(String path) {
		return URI.create(this.portal.portal() + path);
	}

	@Override
	public void close() {
		this.portal.kill();
		if (this.remoteEmulator != null) {
			this.remoteEmulator.kill();
		}
	}

}
