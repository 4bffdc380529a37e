package io.ssmsandbox.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import io.ssmsandbox.emulation.EmulatorLauncher;
import io.ssmsandbox.emulator.journal.JournalVersion;
import io.ssmsandbox.message.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmulatorTests {

	private static final String OLD_JOURNAL = """
			aed29a3d {"format":1,"worldId":"424199cd-68bd-4a8d-8420-eced9d2a531c","createdAt":"2026-11-30T08:05:44.655Z"}
			""";

	private static final String UNKNOWN_CHANGE = """
			6495aacd {"at":"2026-11-30T08:05:44.655Z","kind":"CreateStack","body":{}}
			""";

	@TempDir
	private Path data;

	@Test
	void namesThePropertyWhenItsPortIsTaken() {
		try (Emulator first = start(0, "one")) {
			assertThatExceptionOfType(EmulatorUnavailableException.class).isThrownBy(() -> start(first.port(), "two"))
				.withMessageContaining("cannot listen on port " + first.port())
				.withMessageContaining("portal.emulator.port");
		}
	}

	@Test
	void letsGoOfItsJournalWhenItCannotListen() {
		try (Emulator first = start(0, "one")) {
			assertThatExceptionOfType(EmulatorUnavailableException.class).isThrownBy(() -> start(first.port(), "two"));
		}

		try (Emulator second = start(0, "two")) {
			assertThat(second.port()).isPositive();
		}
	}

	@Test
	void refusesToShareItsDataFolder() {
		try (Emulator first = start(0, "one")) {
			assertThatExceptionOfType(EmulatorUnavailableException.class).isThrownBy(() -> start(0, "one"))
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

	@Test
	void namesJournalAndDatabasesInOneSentenceAndLeavesTheJournalOfAnotherVersionAsItIs() throws IOException {
		Path journal = Files.writeString(this.data.resolve("emulator.journal"), OLD_JOURNAL);
		EmulatorSettings settings = new EmulatorSettings(0, 20, 5, this.data, Duration.ZERO, null,
				Duration.ofSeconds(30), "the portal's database ./data/portal.mv.db");

		assertThatExceptionOfType(StartupException.class)
			.isThrownBy(() -> EmulatorLauncher.start(settings, Clock.systemUTC()))
			.satisfies((refusal) -> {
				assertThat(refusal.description()).isEqualTo("The emulator's journal " + journal
						+ " was written with format 1, and this version reads only format " + JournalVersion.FORMAT
						+ ": start the version that wrote"
						+ " it, or move it away together with the portal's database ./data/portal.mv.db to start with an"
						+ " empty account.");
				assertThat(refusal.action()).isNull();
			});
		assertThat(journal).content().isEqualTo(OLD_JOURNAL);
	}

	@Test
	void leavesAJournalAsItIsWhoseChangesItRefusesOnlyAfterItsHeader() throws IOException {
		try (Emulator first = start(0, "one")) {
			assertThat(first.port()).isPositive();
		}
		Path journal = this.data.resolve("one/emulator.journal");
		String unknown = Files.readString(journal) + UNKNOWN_CHANGE + "0a1b2c3d {\"at\":";
		Files.writeString(journal, unknown);

		assertThatExceptionOfType(EmulatorUnavailableException.class).isThrownBy(() -> start(0, "one"))
			.withMessage("The emulator's journal " + journal + " holds a change of an unknown kind, CreateStack: start"
					+ " the version that wrote it, or move it away together with the database of every portal that"
					+ " joined this emulator to start with an empty account.");
		assertThat(journal).content().isEqualTo(unknown);
	}

	private Emulator start(int port, String folder) {
		return Emulator.start(new EmulatorSettings(port, 20, 5, this.data.resolve(folder)), Clock.systemUTC());
	}

}
