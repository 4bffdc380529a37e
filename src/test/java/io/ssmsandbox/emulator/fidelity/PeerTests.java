package io.ssmsandbox.emulator.fidelity;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sts.StsClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Plays the scenario against the emulator and against a peer. Each difference needs a
 * reason in the peer's list. Only AWS itself as the peer proves fidelity.
 * <p>
 * {@code -Dfidelity.endpoint=http://...} accepts any endpoint, and
 * {@code -Dfidelity.peer} selects its list. {@code -Dfidelity.account=...} creates and
 * deletes a stack in that account, which costs money; the environment's credentials must
 * belong to it. It writes the responses to {@code target/fidelity}, without personal
 * data.
 */
@Tag("slow")
class PeerTests {

	@TempDir
	private Path data;

	@Test
	void differsFromMotoOnlyWithReason() throws Exception {
		assumeTrue(Python.runs("moto_server", "--help"),
				"moto_server is not installed (pip install moto[server]): the scenario was not compared with it");
		try (Moto moto = new Moto()) {
			compareWith(moto.peer());
		}
	}

	@Test
	@EnabledIfSystemProperty(named = "fidelity.endpoint", matches = "http.*",
			disabledReason = "no -Dfidelity.endpoint was given to compare with")
	void differsFromAnEndpointOnlyWithReason() throws Exception {
		compareWith(Peer.at(System.getProperty("fidelity.peer", "endpoint"),
				URI.create(System.getProperty("fidelity.endpoint")), PeerTests::waitAMoment));
	}

	@Test
	@EnabledIfSystemProperty(named = "fidelity.account", matches = "\\d{12}",
			disabledReason = "no account was named with -Dfidelity.account, so nothing was compared with AWS")
	void differsFromARealAccountOnlyWithReason() throws Exception {
		String account = System.getProperty("fidelity.account");
		Peer aws = Peer.account(PeerTests::waitAMoment);
		try (StsClient sts = aws.client(StsClient.builder(), new Recorder())) {
			assertThat(sts.getCallerIdentity().account()).as("whose credentials these are").isEqualTo(account);
		}
		Map<String, Exchange> there = Scenario.play(aws);
		// Record before the comparison, because the responses explain the differences.
		Recording.write(there, account, Path.of("target/fidelity"));
		compare(there, aws.name());
	}

	private void compareWith(Peer peer) throws Exception {
		compare(Scenario.play(peer), peer.name());
	}

	private void compare(Map<String, Exchange> there, String peer) throws Exception {
		try (EmbeddedPeer emulator = new EmbeddedPeer(this.data)) {
			KnownDifferences.of(peer)
				.assertExplain(new Comparison(Scenario.play(emulator.peer()), there).differences());
		}
	}

	private static void waitAMoment() {
		try {
			Thread.sleep(5000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
