package io.ssmsandbox.api;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aFailure;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests clients that stop reading, over real connections and in real time.
 */
@WebTest
@Import(StalledViewerIntegrationTests.RealTime.class)
@Tag("slow")
class StalledViewerIntegrationTests {

	private static final int STALLED = 40;

	@LocalServerPort
	private int port;

	@Autowired
	private Sandboxes sandboxes;

	@Autowired
	private MeterRegistry meters;

	@Test
	void stopNobodyElseAndAreCut() throws Exception {
		SandboxId id = this.sandboxes.request(SandboxId.random(), aRequest("stalled"), aTemplate(), 16).id();
		List<Socket> stalled = new ArrayList<>();
		for (int number = 0; number < STALLED; number++) {
			stalled.add(stall(id));
		}
		double before = gauge();

		String reason = "x".repeat(100_000);
		this.sandboxes.update(id, (sandbox) -> sandbox
			.recordEvents(IntStream.range(0, 100).mapToObj((number) -> aFailure("R" + number, reason)).toList()));
		TimeUnit.SECONDS.sleep(3);
		long started = System.nanoTime();
		this.sandboxes.update(id, (sandbox) -> sandbox.launchFailed(TestSandboxes.cause("limit"), T0));
		this.sandboxes.update(id, Sandbox::cleanedUp);
		int read = readToTheEnd(id);
		long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
		for (int tries = 0; tries < 400 && gauge() > 0; tries++) {
			TimeUnit.MILLISECONDS.sleep(100);
		}

		assertThat(before).isEqualTo(STALLED);
		assertThat(read).isEqualTo(102);
		assertThat(millis).isLessThan(8_000);
		assertThat(this.meters.get("portal.stream.cut").counter().count()).isEqualTo(STALLED);
		assertThat(gauge()).isZero();
		for (Socket socket : stalled) {
			assertThat(isEndedByServer(socket)).isTrue();
			socket.close();
		}
	}

	private double gauge() {
		return this.meters.get("portal.stream.viewers").gauge().value();
	}

	private Socket stall(SandboxId id) throws Exception {
		Socket socket = new Socket();
		socket.setReceiveBufferSize(1024);
		socket.connect(new InetSocketAddress("127.0.0.1", this.port));
		String request = "GET /stacks/" + id
				+ "/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
		socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
		socket.getInputStream().read();
		return socket;
	}

	private static boolean isEndedByServer(Socket socket) throws Exception {
		socket.setSoTimeout(10_000);
		try {
			socket.getInputStream().readAllBytes();
			return true;
		}
		catch (SocketTimeoutException ex) {
			return false;
		}
		catch (SocketException ex) {
			// A reset also counts as closed.
			return true;
		}
	}

	private int readToTheEnd(SandboxId id) throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/stacks/" + id + "/events"))
			.header("Accept", "text/event-stream")
			.build();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body(),
						StandardCharsets.UTF_8))) {
			return Math.toIntExact(lines.lines().filter((line) -> line.startsWith("id: ")).count());
		}
	}

	/**
	 * Uses the real clock, which detects blocked viewers.
	 */
	static class RealTime {

		@Bean
		@Primary
		Clock realTime() {
			return Clock.systemUTC();
		}

	}

}
