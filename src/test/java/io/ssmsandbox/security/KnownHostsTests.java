package io.ssmsandbox.security;

import java.net.InetAddress;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KnownHostsTests {

	private static final Listening LOOPBACK = new Listening(InetAddress.getLoopbackAddress());

	private static final Listening EVERYWHERE = new Listening(null);

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "::1", "[::1]", "[0:0:0:0:0:0:0:1]",
			"portal.example" })
	void knowsThisMachineAndWhatWasConfigured(String host) {
		assertThat(new KnownHosts(LOOPBACK, List.of("Portal.example")).contains(host)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "xportal.example",
			"192.168.0.1", "" })
	void knowsNobodyElse(String host) {
		assertThat(new KnownHosts(LOOPBACK, List.of("portal.example")).contains(host)).isFalse();
		assertThat(new KnownHosts(EVERYWHERE, List.of("portal.example")).contains(host)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "anything.example", "10.0.0.1" })
	void knowsEveryNameWhileListeningToANetworkWithoutAnyConfigured(String host) {
		assertThat(new KnownHosts(EVERYWHERE, List.of()).contains(host)).isTrue();
	}

}
