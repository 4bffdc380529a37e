package io.ssmsandbox;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that unused libraries of Spring Boot's Jetty starter stay excluded: WebSocket,
 * and the injection and annotations that its server needs.
 */
class UnusedLibrariesTests {

	private static final List<String> UNUSED = List.of("websocket", "jakarta.enterprise", "jakarta.inject-api",
			"jakarta.interceptor-api", "jakarta.transaction-api", "jetty-ee11-annotations", "jetty-ee11-plus",
			"jetty-client", "netty-", "apache5-client", "tomcat-embed-core");

	@Test
	void areNotOnTheClasspath() throws IOException {
		List<String> libraries = Collections.list(getClass().getClassLoader().getResources("META-INF/MANIFEST.MF"))
			.stream()
			.map(URL::getPath)
			.map((path) -> path.replaceFirst("^.*/([^/]+\\.jar)!.*$", "$1"))
			.toList();

		assertThat(libraries).anyMatch((name) -> name.startsWith("jetty-server-"))
			.allSatisfy((name) -> assertThat(UNUSED).as(name).noneMatch(name::contains));
	}

}
