package io.ssmsandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the duration of requests to a running portal: reading a stack, a list,
 * launches. It is not a test: it prints figures, asserts none, and runs only when it is
 * selected, see docs/performance.md.
 */
class PortalBenchmark {

	private static final URI PORTAL = URI.create(System.getProperty("benchmark.url", "http://127.0.0.1:8080"));

	/** The id of the portal's process, whose memory is read from /proc; 0 for none. */
	private static final long PID = Long.getLong("benchmark.pid", 0);

	private static final int READY = Integer.getInteger("benchmark.ready", 200);

	private static final int REQUESTS = Integer.getInteger("benchmark.requests", 2000);

	private static final int LAUNCHES_PER_SECOND = Integer.getInteger("benchmark.launches-per-second", 20);

	private static final int SECONDS = Integer.getInteger("benchmark.seconds", 30);

	/** The launches are spread over these regions, so that no quota is reached. */
	private static final List<String> REGIONS = List.of("ap-northeast-1", "us-east-1", "eu-west-1", "us-west-2");

	private static final PrintStream OUT = System.out;

	private final HttpClient http = HttpClient.newHttpClient();

	private final JsonMapper json = JsonMapper.builder().build();

	@Test
	void measure() throws Exception {
		List<String> ids = new ArrayList<>();
		for (int number = 0; number < READY; number++) {
			ids.add(this.json.readTree(send(launch("ready-" + number, number)).body()).get("id").asString());
		}
		awaitReady();
		OUT.printf("%d sandboxes ready; memory %s%n", READY, memory());
		one(REQUESTS / 4, (number) -> get("/stacks/" + ids.get(number % ids.size())));
		print("a look at a stack", one(REQUESTS, (number) -> get("/stacks/" + ids.get(number % ids.size()))));
		print("a list of 50", one(REQUESTS / 4, (number) -> get("/stacks?limit=50")));
		print("launches at " + LAUNCHES_PER_SECOND + "/s", launches());
		OUT.printf("memory %s%n", memory());
	}

	/**
	 * Sends requests one after another.
	 * @return how long each took, in nanoseconds
	 */
	private List<Long> one(int times, IntFunction<HttpRequest> request) throws Exception {
		List<Long> taken = new ArrayList<>();
		for (int number = 0; number < times; number++) {
			long begun = System.nanoTime();
			send(request.apply(number));
			taken.add(System.nanoTime() - begun);
		}
		return taken;
	}

	/**
	 * Launches at an even rate, whether or not earlier ones have been answered.
	 */
	private List<Long> launches() throws Exception {
		List<Long> taken = Collections.synchronizedList(new ArrayList<>());
		AtomicInteger refused = new AtomicInteger();
		List<CompletableFuture<?>> sent = new ArrayList<>();
		long begin = System.nanoTime();
		for (int number = 0; number < LAUNCHES_PER_SECOND * SECONDS; number++) {
			long due = begin + number * TimeUnit.SECONDS.toNanos(1) / LAUNCHES_PER_SECOND;
			TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
			long begun = System.nanoTime();
			sent.add(this.http.sendAsync(launch("load-" + number, number), BodyHandlers.ofString())
				.thenAccept((answer) -> {
					taken.add(System.nanoTime() - begun);
					if (answer.statusCode() != 202) {
						refused.incrementAndGet();
					}
				}));
		}
		CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(2, TimeUnit.MINUTES);
		OUT.printf("launches refused: %d of %d%n", refused.get(), sent.size());
		return taken;
	}

	private void awaitReady() throws Exception {
		long deadline = System.nanoTime() + Duration.ofMinutes(15).toNanos();
		while (System.nanoTime() < deadline) {
			JsonNode page = this.json.readTree(send(get("/stacks?phase=READY&limit=500")).body());
			if (page.get("items").size() >= READY) {
				return;
			}
			TimeUnit.SECONDS.sleep(1);
		}
		throw new IllegalStateException("The sandboxes did not become ready");
	}

	private static HttpRequest launch(String prefix, int number) {
		String body = "{\"prefix\":\"%s\",\"region\":\"%s\",\"availabilityZone\":\"a\"}".formatted("bench-" + prefix,
				REGIONS.get(number % REGIONS.size()));
		return HttpRequest.newBuilder(PORTAL.resolve("/stacks"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body))
			.build();
	}

	private static HttpRequest get(String path) {
		return HttpRequest.newBuilder(PORTAL.resolve(path)).build();
	}

	private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.http.send(request, BodyHandlers.ofString());
		if (answer.statusCode() >= 300) {
			throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
		}
		return answer;
	}

	private static String memory() throws IOException {
		Path status = Path.of("/proc/" + PID + "/status");
		if (!Files.exists(status)) {
			return "unknown";
		}
		return Files.readAllLines(status)
			.stream()
			.filter((line) -> line.startsWith("VmRSS"))
			.findFirst()
			.map((line) -> line.replaceFirst("VmRSS:\\s*", "") + " resident")
			.orElse("unknown");
	}

	private static void print(String what, List<Long> taken) {
		List<Long> sorted = taken.stream().sorted().toList();
		OUT.printf("%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%d requests)%n", what, at(sorted, 50), at(sorted, 95),
				at(sorted, 99), sorted.size());
	}

	private static double at(List<Long> sorted, int percent) {
		return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
	}

}
