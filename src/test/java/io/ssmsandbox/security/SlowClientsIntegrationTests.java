package io.ssmsandbox.security;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.ssmsandbox.api.WebTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the portal with more slow clients than it has threads.
 */
@WebTest
class SlowClientsIntegrationTests {

	private static final int SLOW = 300;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = {
			"POST /stacks HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
					+ "Content-Length: 50\r\n\r\n{",
			"POST /stacks HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
					+ "Transfer-Encoding: chunked\r\n\r\n32\r\n{",
			"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
					+ "Content-Length: 50\r\n\r\nprefix=",
			"POST /stacks HTTP/1.1\r\nHost: localhost\r\nX-Half: " })
	void areNotWaitedFor(String half) throws IOException {
		List<Socket> slow = new ArrayList<>();
		for (int number = 0; number < SLOW; number++) {
			slow.add(open(half));
		}

		for (String path : List.of("/actuator/health/liveness", "/actuator/health/readiness", "/stacks",
				"/sandboxes")) {
			assertThat(get(path)).as(path).startsWith("HTTP/1.1 200 ");
		}
		for (Socket socket : slow) {
			socket.close();
		}
	}

	private String get(String path) throws IOException {
		try (Socket socket = open("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private Socket open(String text) throws IOException {
		Socket socket = new Socket("127.0.0.1", this.port);
		socket.setSoTimeout(20_000);
		socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

}
