package io.ssmsandbox.security;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.ssmsandbox.api.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests health and metrics on a separate port with the same security as the portal's.
 */
@WebTest
@TestPropertySource(
		properties = { "management.server.port=0", "portal.http.request-time=1s",
				"spring.datasource.url=jdbc:h2:mem:management;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
				"management.prometheus.metrics.export.enabled=true" })
class ManagementPortIntegrationTests {

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness",
			"/actuator/prometheus" })
	void answersThereAndNowhereElse(String path) throws IOException {
		assertThat(get(this.managementPort, path, "Host: 10.1.2.3:8081")).startsWith("HTTP/1.1 200 ");
		assertThat(get(this.port, path, "Host: localhost")).startsWith("HTTP/1.1 404 ");
	}

	@Test
	void hasNothingOfThePortal() throws IOException {
		assertThat(get(this.managementPort, "/stacks", "Host: localhost")).startsWith("HTTP/1.1 404 ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Ignored: x", "X-Forwarded-Host: localhost", "Forwarded: host=localhost" })
	void refusesAForeignHostWhateverIsForwarded(String header) throws IOException {
		assertThat(get(this.managementPort, "/actuator/health", "Host: evil.example", header))
			.startsWith("HTTP/1.1 421 ");
	}

	@Test
	void listensWhereThePortalDoes() {
		assertThat(canBeReachedAt("127.0.0.1")).isTrue();
		assertThat(canBeReachedAt("127.0.0.2")).isFalse();
	}

	@Test
	void endsABodyThatDoesNotComeInTimeOnBothPorts() throws IOException {
		for (int each : new int[] { this.port, this.managementPort }) {
			assertThat(send(each,
					"POST /stacks HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: slow\r\nContent-Length: 50\r\n\r\n{"))
				.startsWith("HTTP/1.1 408 ")
				.contains("application/problem+json", "\"code\":\"request-timeout\"", "X-Request-Id: slow");
		}
	}

	private boolean canBeReachedAt(String address) {
		try (Socket socket = new Socket(address, this.managementPort)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static String get(int port, String path, String... headers) throws IOException {
		return send(port,
				"GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n");
	}

	private static String send(int port, String text) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", port)) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
