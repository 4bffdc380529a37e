package io.ssmsandbox.security;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AllowedHostsTests {

	private final AllowedHosts hosts = new AllowedHosts(List.of(origin("https://Portal.example"),
			origin("http://portal.test:8080"), origin("http://[2001:db8::1]:8080")));

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST:1", "127.0.0.1", "10.0.0.5:8080", "192.168.0.1", "[::1]",
			"[::1]:8080", "[fe80::1%25eth0]:8080", "[2001:DB8::2]" })
	void knowsAddressesAndLoopbackNamesOnEveryPort(String host) {
		assertThat(this.hosts.contains(host)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "portal.example", "PORTAL.example:443", "portal.test:8080" })
	void knowsTheHostsOfConfiguredOrigins(String host) {
		assertThat(this.hosts.contains(host)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "xportal.example",
			"portal.example:8080", "portal.test", "portal.example@evil.example", "[evil.example]", "1.2.3.4.", "1.2.3",
			"256.1.1.1", "a b", "" })
	void knowsNoOtherName(String host) {
		assertThat(this.hosts.contains(host)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8080", "https://portal.example", "https://portal.example:443",
			"http://portal.test:8080", "http://[2001:db8::1]:8080" })
	void takesThePortalsOwnOriginAndConfiguredOnes(String origin) {
		assertThat(this.hosts.isOwn(origin, Origin.of("http", "localhost:8080"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://localhost:8080", "http://localhost", "http://localhost:3000",
			"http://127.0.0.1:8080", "http://portal.example", "https://portal.example:3000", "http://portal.test:3000",
			"https://portal.example/", "https://a@portal.example", "null", "" })
	void takesNoOriginWithAnotherSchemeHostOrPort(String origin) {
		assertThat(this.hosts.isOwn(origin, Origin.of("http", "localhost:8080"))).isFalse();
		assertThat(this.hosts.isOwn(origin, Optional.empty())).isFalse();
	}

	private static Origin origin(String text) {
		return Origin.parse(text).orElseThrow();
	}

}
