package io.ssmsandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests many readers of one sandbox at once, with the small call budget of a real
 * account: they share one call, and a teardown can still start.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "portal.emulator.port=0", "portal.emulator.speed=400", "portal.aws.budget.calls-per-second=10",
				"portal.aws.budget.cloudformation-calls-per-second=3" })
@DirtiesContext
class ReadFloodIntegrationTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int READERS = 200;

	@TempDir
	private static Path dataDir;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@LocalServerPort
	private int port;

	@Autowired
	private MeterRegistry meters;

	@DynamicPropertySource
	static void keepDataApart(DynamicPropertyRegistry registry) {
		registry.add("portal.data-dir", dataDir::toString);
	}

	@Test
	@Timeout(120)
	void readersShareOneCallAndATeardownCanStart() throws Exception {
		String read = launch("read");
		String leaving = launch("leaving");
		await(() -> phase(read).equals("READY") && phase(leaving).equals("READY"));
		double before = calls("GetConnectionStatus");

		List<CompletableFuture<Integer>> sessions = new ArrayList<>();
		for (int reader = 0; reader < READERS; reader++) {
			sessions.add(status(request(read + "/session")));
		}
		sessions.forEach(CompletableFuture::join);

		assertThat(sessions).allSatisfy((answer) -> assertThat(answer).isCompletedWithValue(200));
		assertThat(calls("GetConnectionStatus") - before).as("calls for %d readers", READERS).isBetween(1d, 20d);

		List<CompletableFuture<Integer>> flood = new ArrayList<>();
		for (int reader = 0; reader < READERS; reader++) {
			flood.add(status(request(read + "?wait=TORN_DOWN&timeout=0")));
			flood.add(status(preflight("flood-" + reader)));
		}
		assertThat(status(request(leaving).DELETE()).join()).isEqualTo(202);
		await(() -> calls("DeleteStack") == 1);
		await(() -> phase(leaving).equals("TORN_DOWN"));
		flood.forEach(CompletableFuture::join);

		assertThat(flood).allSatisfy((answer) -> assertThat(answer.join()).isIn(200, 503));
	}

	private String launch(String prefix) throws Exception {
		HttpResponse<String> answer = this.http.send(request("/stacks").header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body(prefix)))
			.build(), BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(202);
		return answer.headers().firstValue("Location").orElseThrow();
	}

	private HttpRequest.Builder preflight(String prefix) {
		return request("/preflight").header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body(prefix)));
	}

	private static String body(String prefix) {
		return "{\"prefix\":\"" + prefix + "\",\"region\":\"ap-northeast-1\",\"availabilityZone\":\"a\"}";
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	private CompletableFuture<Integer> status(HttpRequest.Builder request) {
		return this.http.sendAsync(request.build(), BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
	}

	private String phase(String sandbox) {
		String body = this.http.sendAsync(request(sandbox).build(), BodyHandlers.ofString()).join().body();
		return JSON.readTree(body).path("phase").asString("");
	}

	private double calls(String operation) {
		return this.meters.find("portal.aws.calls")
			.tag("operation", operation)
			.tag("outcome", "success")
			.counters()
			.stream()
			.mapToDouble(Counter::count)
			.sum();
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		while (!condition.getAsBoolean()) {
			Thread.sleep(Duration.ofMillis(100).toMillis());
		}
	}

}
