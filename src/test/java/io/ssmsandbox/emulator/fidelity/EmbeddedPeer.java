package io.ssmsandbox.emulator.fidelity;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import io.ssmsandbox.SettableClock;
import io.ssmsandbox.emulator.Emulator;
import io.ssmsandbox.emulator.EmulatorSettings;

/**
 * The emulator in this process. Its time passes only while the test waits.
 */
final class EmbeddedPeer implements AutoCloseable {

	private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T06:00:00Z"));

	private final Emulator emulator;

	EmbeddedPeer(Path data) {
		this.emulator = Emulator.start(new EmulatorSettings(0, 1, 5, data), this.clock);
	}

	Peer peer() {
		return Peer.at("emulator", this.emulator.endpoint(), () -> this.clock.advance(Duration.ofSeconds(30)));
	}

	@Override
	public void close() {
		this.emulator.close();
	}

}
