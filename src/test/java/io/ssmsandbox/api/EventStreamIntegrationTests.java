package io.ssmsandbox.api;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.TestSandboxes;
import io.ssmsandbox.sandbox.ViewerPresence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static io.ssmsandbox.sandbox.TestSandboxes.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests event streams, waits and large bodies over a real connection.
 */
@WebTest
class EventStreamIntegrationTests {

	private static int count;

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private Sandboxes sandboxes;

	@Autowired
	private ViewerPresence watchers;

	@Autowired
	private MeterRegistry meters;

	private SandboxId id;

	@BeforeEach
	void requestSandbox() {
		this.id = this.sandboxes.request(SandboxId.random(), aRequest("streamed-" + count++), aTemplate(), 16).id();
	}

	@Test
	void replaysThenFollowsToTheEnd() throws Exception {
		HttpResponse<InputStream> stream = follow(null);
		BufferedReader lines = reader(stream);
		List<String> ids = new ArrayList<>(readIds(lines, 1));

		this.sandboxes.update(this.id, (sandbox) -> sandbox.launching(STACK_ID, T0));
		ids.addAll(readIds(lines, 1));
		this.sandboxes.update(this.id, (sandbox) -> sandbox.recordEvents(List.of(anEvent("VPC", "CREATE_COMPLETE"))));
		ids.addAll(readIds(lines, 1));
		this.sandboxes.update(this.id, (sandbox) -> sandbox.deletedOutside(TestSandboxes.message("Vanished."), T0));
		ids.addAll(readIds(lines, Integer.MAX_VALUE));

		assertThat(stream.headers().firstValue("Content-Type")).contains("text/event-stream");
		assertThat(stream.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(stream.headers().firstValue("X-Accel-Buffering")).contains("no");
		assertThat(stream.headers().allValues("X-Request-Id")).hasSize(1);
		assertThat(ids).containsExactly("1", "2", "3", "4");
	}

	@Test
	void resumesAfterTheLastEventSeen() throws Exception {
		this.sandboxes.update(this.id, (sandbox) -> sandbox.launching(STACK_ID, T0)
			.recordEvents(List.of(anEvent("VPC", "CREATE_COMPLETE"), anEvent("Subnet", "CREATE_COMPLETE"))));

		try (BufferedReader lines = reader(follow("2"))) {
			assertThat(readIds(lines, 2)).containsExactly("3", "4");
		}
	}

	@Test
	void hasNothingMoreToSayAfterTheEnd() throws Exception {
		this.sandboxes.update(this.id, (sandbox) -> sandbox.tornDown(T0));

		assertThat(readIds(reader(follow("1")), Integer.MAX_VALUE)).containsExactly("2");
		assertThat(follow("2").statusCode()).isEqualTo(204);
		assertThat(follow("3").statusCode()).isEqualTo(204);
	}

	@Test
	void namesEachEventAndCarriesTheItemOfTheList() throws Exception {
		this.sandboxes.update(this.id, (sandbox) -> sandbox.tornDown(T0));

		String text = new String(follow(null).body().readAllBytes(), StandardCharsets.UTF_8);

		assertThat(text).contains(
				"""
						id: 1
						event: phase
						data: {"sequence":1,"type":"phase","phase":"REQUESTED","reason":null,"cause":null,"blockedBy":null,"timestamp":"2026-11-24T06:00:00Z"}

						""");
	}

	@Test
	void noticesThatAViewerHasLeft() throws Exception {
		HttpResponse<InputStream> stream = follow(null);
		readIds(reader(stream), 1);
		boolean watched = this.watchers.hasViewers(this.id);
		double viewers = this.meters.get("portal.stream.viewers").gauge().value();

		stream.body().close();
		for (int number = 0; number < 200 && this.watchers.hasViewers(this.id); number++) {
			String resource = "R" + number;
			this.sandboxes.update(this.id,
					(sandbox) -> sandbox.recordEvents(List.of(anEvent(resource, "CREATE_COMPLETE"))));
			TimeUnit.MILLISECONDS.sleep(20);
		}

		assertThat(watched).isTrue();
		assertThat(viewers).isPositive();
		assertThat(this.watchers.hasViewers(this.id)).isFalse();
	}

	@Test
	void answersAWaitWhenTheTimeHasCome() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(uri("?wait=LAUNCHING&timeout=60"))
			.header("X-Request-Id", "a-long-wait")
			.build();
		CompletableFuture<HttpResponse<String>> answer = this.http.sendAsync(request, BodyHandlers.ofString());
		for (int tries = 0; tries < 500 && !this.watchers.hasViewers(this.id); tries++) {
			TimeUnit.MILLISECONDS.sleep(10);
		}
		boolean early = answer.isDone();

		this.sandboxes.update(this.id, (sandbox) -> sandbox.launching(STACK_ID, T0));

		assertThat(early).isFalse();
		assertThat(answer.get(10, TimeUnit.SECONDS).body()).contains("\"phase\":\"LAUNCHING\"");
		assertThat(answer.get().headers().allValues("X-Request-Id")).containsExactly("a-long-wait");
	}

	@Test
	void refusesLongBodiesWithAndWithoutALength() throws Exception {
		byte[] body = " ".repeat(70_000).getBytes(StandardCharsets.UTF_8);

		assertThat(post(BodyPublishers.ofByteArray(body)).statusCode()).isEqualTo(413);
		HttpResponse<String> chunked = post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
		assertThat(chunked.statusCode()).isEqualTo(413);
		assertThat(chunked.body()).contains("\"code\":\"body-too-large\"");
	}

	@Test
	void refusesALongBodyOfWhichPartIsRead() throws Exception {
		byte[] body = ("{\"prefix\":\"" + "a".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8);

		assertThat(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))).statusCode())
			.isEqualTo(413);
	}

	/**
	 * Sends an endless form by PUT: a server that collects it before rejecting it runs
	 * out of memory. The source counts how many bytes were read.
	 */
	@Test
	void readsNoFormThatIsPut() throws Exception {
		AtomicLong taken = new AtomicLong();
		byte[] chunk = "a=b&".repeat(16_384).getBytes(StandardCharsets.UTF_8);
		Iterator<byte[]> endless = Stream.generate(() -> chunk)
			.limit(512)
			.peek((part) -> taken.addAndGet(part.length))
			.iterator();
		HttpRequest request = HttpRequest.newBuilder(uri("/lease"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.PUT(BodyPublishers.ofByteArrays(() -> endless))
			.build();

		try {
			assertThat(this.http.send(request, BodyHandlers.ofString()).statusCode()).isIn(413, 415);
		}
		catch (IOException ex) {
			// A client that keeps sending may instead find the connection closed.
		}
		assertThat(taken.get()).as("bytes taken of 32 MiB").isLessThan(8_000_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/stacks/{id}/events", "/sandboxes/{id}/events" })
	void tellsTheHeadersOfAStreamWithoutOpeningOne(String path) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(at(path))
			.header("Accept", "text/event-stream")
			.method("HEAD", BodyPublishers.noBody())
			.timeout(Duration.ofSeconds(10))
			.build();

		HttpResponse<Void> head = this.http.send(request, BodyHandlers.discarding());

		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.headers().firstValue("Content-Type")).contains("text/event-stream");
		assertThat(this.watchers.hasViewers(this.id)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "-5", "99999" })
	void refusesPositionsThatNoPageCameWith(String after) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(at("/sandboxes/{id}/events?after=" + after)).build();

		HttpResponse<String> answer = this.http.send(request, BodyHandlers.ofString());

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("invalid-parameter", "after").doesNotContain("Last-Event-ID");
	}

	private URI at(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path.replace("{id}", this.id.toString()));
	}

	private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
		return this.http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/stacks"))
			.header("Content-Type", "application/json")
			.POST(body)
			.build(), BodyHandlers.ofString());
	}

	private HttpResponse<InputStream> follow(String lastEventId) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri("/events")).header("Accept", "text/event-stream");
		if (lastEventId != null) {
			request.header("Last-Event-ID", lastEventId);
		}
		return this.http.send(request.build(), BodyHandlers.ofInputStream());
	}

	private URI uri(String rest) {
		return URI.create("http://127.0.0.1:" + this.port + "/stacks/" + this.id + rest);
	}

	private static BufferedReader reader(HttpResponse<InputStream> stream) {
		return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
	}

	/**
	 * Reads the ids of the next events; fewer when the stream ends earlier.
	 */
	private static List<String> readIds(BufferedReader lines, int number) throws IOException {
		List<String> ids = new ArrayList<>();
		while (ids.size() < number) {
			String line = lines.readLine();
			if (line == null) {
				break;
			}
			if (line.startsWith("id: ")) {
				ids.add(line.substring(4));
			}
		}
		return ids;
	}

}
