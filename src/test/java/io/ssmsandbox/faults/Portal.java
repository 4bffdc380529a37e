package io.ssmsandbox.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of one replica of the portal. It stays valid when the process is restarted.
 */
final class Portal {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private final HttpClient http = HttpClient.newHttpClient();

	private final IntFunction<ApplicationProcess> starter;

	private final ReadFlood flood = new ReadFlood(this::listening);

	private volatile ApplicationProcess process;

	private int starts;

	/**
	 * Creates a portal that does not run yet.
	 * @param starter starts a process, given the number of this start
	 */
	Portal(IntFunction<ApplicationProcess> starter) {
		this.starter = starter;
		this.flood.start();
	}

	/**
	 * Ends the flood of reads, and the process.
	 */
	void close() {
		this.flood.close();
		kill();
	}

	/**
	 * Starts a process on the data of the last one.
	 */
	void start() {
		startSlowly();
		this.process.portal();
	}

	/**
	 * Starts a process without waiting until it listens.
	 */
	void startSlowly() {
		this.starts++;
		this.process = this.starter.apply(this.starts);
	}

	ApplicationProcess process() {
		return this.process;
	}

	void kill() {
		this.process.kill();
	}

	/**
	 * Requests a sandbox.
	 * @return its address after the acknowledgement
	 * @throws IOException when the portal dies before it acknowledges the request
	 */
	String request(String prefix, String region) throws IOException {
		HttpResponse<String> answer = ask(prefix, region);
		if (answer.statusCode() != 202) {
			throw new AssertionError("Not acknowledged: " + answer.body());
		}
		return answer.headers().firstValue("Location").orElseThrow();
	}

	/**
	 * Requests a sandbox and returns the response.
	 */
	HttpResponse<String> ask(String prefix, String region) throws IOException {
		String body = "{\"prefix\":\"%s\",\"region\":\"%s\",\"availabilityZone\":\"a\"}".formatted(prefix, region);
		return send(HttpRequest.newBuilder(uri("/stacks"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body)));
	}

	/**
	 * Requests another end of a lease.
	 * @return whether the portal accepted it
	 */
	boolean extendLease(String sandbox, Instant end) {
		try {
			return send(HttpRequest.newBuilder(uri(sandbox + "/lease"))
				.header("Content-Type", "application/json")
				.PUT(BodyPublishers.ofString("{\"expiresAt\":\"%s\"}".formatted(end)))).statusCode() == 200;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void tearDown(String sandbox) {
		try {
			HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(sandbox)).DELETE());
			if (answer.statusCode() != 202) {
				throw new AssertionError("Not accepted: " + answer.body());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Waits until a sandbox is in a phase.
	 * @throws AssertionError when the sandbox failed or the time is up
	 */
	void await(String sandbox, String phase) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		JsonNode view = get(sandbox);
		while (!view.path("phase").asString().matches(phase + "|.*_FAILED") && System.nanoTime() < deadline) {
			view = get(sandbox + "?wait=" + phase + "&timeout=5");
		}
		if (!view.path("phase").asString().equals(phase)) {
			throw new AssertionError("Not " + phase + ": " + view);
		}
	}

	String phase(String sandbox) {
		return get(sandbox).path("phase").asString();
	}

	/**
	 * All sandboxes, including those that are torn down.
	 */
	List<JsonNode> all() {
		return list("all=true");
	}

	/**
	 * The addresses of the sandboxes that are not torn down.
	 */
	List<String> living() {
		return list("").stream().map((item) -> "/stacks/" + item.path("id").asString()).toList();
	}

	/**
	 * Reads all pages of a list.
	 */
	private List<JsonNode> list(String query) {
		List<JsonNode> items = new ArrayList<>();
		JsonNode page = get("/stacks?limit=500&" + query);
		page.path("items").forEach(items::add);
		while (page.path("nextCursor").isString()) {
			page = get("/stacks?limit=500&" + query + "&cursor=" + page.path("nextCursor").asString());
			page.path("items").forEach(items::add);
		}
		return items;
	}

	List<JsonNode> events(String sandbox) {
		List<JsonNode> events = new ArrayList<>();
		get(sandbox + "/events").path("items").forEach(events::add);
		return events;
	}

	JsonNode get(String path) {
		try {
			return JSON.readTree(send(HttpRequest.newBuilder(uri(path))).body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.process.log(), ex);
		}
	}

	HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Optional<String> listening() {
		return Optional.ofNullable(this.process).flatMap(ApplicationProcess::listeningPortal);
	}

	URI uri(String path) {
		return URI.create(this.process.portal() + path);
	}

}
