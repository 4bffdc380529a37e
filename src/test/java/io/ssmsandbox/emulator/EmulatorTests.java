package io.ssmsandbox.emulator;

import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmulatorTests {

	@TempDir
	private Path data;

	@Test
	void namesThePropertyWhenItsPortIsTaken() {
		try (Emulator first = start(0, "one")) {
			assertThatExceptionOfType(EmulatorUnavailable.class).isThrownBy(() -> start(first.port(), "two"))
				.withMessageContaining("cannot listen on port " + first.port())
				.withMessageContaining("portal.emulator.port");
		}
	}

	@Test
	void letsGoOfItsJournalWhenItCannotListen() {
		try (Emulator first = start(0, "one")) {
			assertThatExceptionOfType(EmulatorUnavailable.class).isThrownBy(() -> start(first.port(), "two"));
		}

		try (Emulator second = start(0, "two")) {
			assertThat(second.port()).isPositive();
		}
	}

	@Test
	void refusesToShareItsDataFolder() {
		try (Emulator first = start(0, "one")) {
			assertThatExceptionOfType(EmulatorUnavailable.class).isThrownBy(() -> start(0, "one"))
				.withMessageContaining("in use by another process")
				.withMessageContaining("portal.data-dir");
			assertThat(first.port()).isPositive();
		}
	}

	@Test
	void isTheSameWorldAfterARestart() {
		String worldId;
		try (Emulator first = start(0, "one")) {
			worldId = first.worldId();
		}

		try (Emulator again = start(0, "one"); Emulator other = start(0, "two")) {
			assertThat(again.worldId()).isEqualTo(worldId).isNotEqualTo(other.worldId());
		}
	}

	private Emulator start(int port, String folder) {
		return Emulator.start(new EmulatorSettings(port, 20, 5, this.data.resolve(folder)), Clock.systemUTC());
	}

}
