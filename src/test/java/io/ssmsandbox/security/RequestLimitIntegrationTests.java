package io.ssmsandbox.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.micrometer.core.instrument.MeterRegistry;
import io.ssmsandbox.api.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a client that sends too many requests.
 */
@WebTest
@TestPropertySource(properties = "portal.limits.requests-per-minute=3")
@DirtiesContext
class RequestLimitIntegrationTests {

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private MeterRegistry meters;

	@Test
	void isRefusedWithTheLimitItsValueAndWhenToComeBack() throws Exception {
		for (int i = 0; i < 3; i++) {
			assertThat(get("/stacks", "application/json").statusCode()).isEqualTo(200);
		}

		HttpResponse<String> refused = get("/stacks", "application/json");

		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(refused.headers().firstValue("Retry-After")).contains("20");
		assertThat(refused.body()).contains("\"code\":\"limit-reached\"", "\"limit\":\"requests-per-minute\"",
				"\"value\":3", "Your address may send 3 requests a minute");
		assertThat(get("/", "text/html").body()).contains("Your address may send 3 requests a minute");
		assertThat(get("/actuator/health/liveness", "application/json").statusCode()).isEqualTo(200);
		assertThat(this.meters.counter("portal.limits.refused", "limit", "requests-per-minute").count()).isEqualTo(2);
	}

	private HttpResponse<String> get(String path, String accept) throws Exception {
		return this.http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Accept", accept)
			.build(), HttpResponse.BodyHandlers.ofString());
	}

}
