package io.ssmsandbox.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.ssmsandbox.api.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests hosts and origins of a portal behind a proxy on Kubernetes, where Spring Boot
 * trusts forwarded headers by default.
 */
@WebTest
@TestPropertySource(properties = { "portal.security.allowed-origins=http://portal.example:8080,https://portal.example",
		"portal.security.trusted-proxies=127.0.0.2", "spring.main.cloud-platform=kubernetes",
		"spring.datasource.url=jdbc:h2:mem:origins;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
				+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
class AllowedOriginsIntegrationTests {

	private static final String CLIENT = "127.0.0.1";

	private static final String PROXY = "127.0.0.2";

	private static final String TOKEN = "11111111-1111-1111-1111-111111111111";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "10.0.0.5:8080", "[::1]:8080", "portal.example", "portal.example:8080" })
	void answersHealthProbesByAddressAndByConfiguredName(String host) throws IOException {
		assertThat(get(CLIENT, "/actuator/health/liveness", host)).startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "X-Forwarded-Host: localhost", "Forwarded: host=localhost", "X-Forwarded-Server: localhost" })
	void refusesAForeignHostWhateverForwardedHeadersSay(String forwarded) throws IOException {
		assertThat(get(CLIENT, "/stacks", "rebind.evil.example", forwarded)).startsWith("HTTP/1.1 421");
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void refusesAForeignHostAlsoFromAProxy() throws IOException {
		assertThat(get(PROXY, "/stacks", "rebind.evil.example", "X-Forwarded-Host: localhost"))
			.startsWith("HTTP/1.1 421");
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void takesHttpsFromAProxyAndMarksTheFormTokenForThisHost() throws IOException {
		assertThat(get(PROXY, "/", "portal.example", "Accept: text/html", "X-Forwarded-Proto: https"))
			.contains("__Host-XSRF-TOKEN=", "; Secure", "Strict-Transport-Security: max-age=31536000")
			.doesNotContain("includeSubDomains");
	}

	@Test
	void takesHttpsFromNoOtherClient() throws IOException {
		assertThat(get(CLIENT, "/", "portal.example", "Accept: text/html", "X-Forwarded-Proto: https"))
			.contains("XSRF-TOKEN=")
			.doesNotContain("__Host-", "; Secure", "Strict-Transport-Security");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Origin: http://portal.example:3000", "Origin: http://portal.example", "Origin: null",
			"Origin: https://portal.example:3000", "Sec-Fetch-Site: same-site", "Sec-Fetch-Site: Cross-Site",
			"Origin: http://portal.example:8080\r\nOrigin: http://evil.example" })
	void refusesAFormOfAnotherPortThatKnowsItsToken(String sign) throws IOException {
		assertThat(postForm(sign)).startsWith("HTTP/1.1 403").contains("\"code\":\"cross-site\"");
	}

	/** Proves that the forms above are rejected only because of their origin. */
	@ParameterizedTest
	@ValueSource(strings = { "Origin: http://portal.example:8080", "Origin: https://portal.example",
			"Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none" })
	void takesTheSameFormFromItsOwnPages(String sign) throws IOException {
		assertThat(postForm(sign)).startsWith("HTTP/1.1 400").contains("Bad!");
	}

	@ParameterizedTest
	@ValueSource(strings = { "iframe", "image", "empty" })
	void lendsNothingToAPageOfAnotherSite(String destination) throws IOException {
		String mode = "iframe".equals(destination) ? "navigate" : "no-cors";
		assertThat(get(CLIENT, "/", "portal.example", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: " + mode,
				"Sec-Fetch-Dest: " + destination))
			.startsWith("HTTP/1.1 403");
	}

	private String postForm(String sign) throws IOException {
		byte[] masked = new byte[2 * TOKEN.length()];
		System.arraycopy(TOKEN.getBytes(StandardCharsets.US_ASCII), 0, masked, TOKEN.length(), TOKEN.length());
		String body = "prefix=Bad!&_csrf=" + Base64.getUrlEncoder().encodeToString(masked);
		return exchange(CLIENT,
				"POST / HTTP/1.1\r\nHost: portal.example:8080\r\nCookie: XSRF-TOKEN=" + TOKEN + "\r\n" + sign
						+ "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
						+ "\r\nConnection: close\r\n\r\n" + body);
	}

	private String get(String from, String path, String host, String... headers) throws IOException {
		String more = (headers.length != 0) ? String.join("\r\n", headers) + "\r\n" : "";
		return exchange(from,
				"GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + more + "Connection: close\r\n\r\n");
	}

	private String exchange(String from, String request) throws IOException {
		try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), this.port, InetAddress.getByName(from),
				0)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
