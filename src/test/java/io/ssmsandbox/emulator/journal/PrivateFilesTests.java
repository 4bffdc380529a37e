package io.ssmsandbox.emulator.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;

import io.ssmsandbox.emulator.fixture.EmulatorLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such permissions")
class PrivateFilesTests {

	private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

	@TempDir
	private Path temporary;

	@Test
	void makesANewJournalPrivate() throws IOException {
		Path journal = this.temporary.resolve("data").resolve("emulator.journal");

		Journal.open(journal, NOW).close();

		assertThat(permissions(journal)).isEqualTo("rw-------");
		assertThat(permissions(this.temporary.resolve("data"))).isEqualTo("rwx------");
	}

	@Test
	void closesJournalsThatAnEarlierVersionHasLeftOpenAndNamesThem() throws IOException {
		Path journal = this.temporary.resolve("emulator.journal");
		Journal.open(journal, NOW).close();
		Path renamed = Files.copy(journal, this.temporary.resolve("emulator.journal.before-upgrade"));
		Path other = Files.copy(journal, this.temporary.resolve("notes"));
		for (Path each : new Path[] { journal, renamed, other }) {
			Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rw-r--r--"));
		}

		List<String> messages;
		try (EmulatorLog log = new EmulatorLog()) {
			Journal.open(journal, NOW).close();
			messages = log.messages();
		}

		assertThat(permissions(journal)).isEqualTo("rw-------");
		assertThat(permissions(renamed)).isEqualTo("rw-------");
		assertThat(permissions(other)).isEqualTo("rw-r--r--");
		assertThat(messages).anySatisfy((message) -> assertThat(message).contains(journal + " was open to other users"))
			.anySatisfy((message) -> assertThat(message).contains(renamed + " was open to other users"));
	}

	@Test
	void refusesALinkInPlaceOfTheJournal() throws IOException {
		Path target = this.temporary.resolve("elsewhere");
		Path journal = Files.createSymbolicLink(this.temporary.resolve("emulator.journal"), target);

		assertThatExceptionOfType(JournalUnusableException.class).isThrownBy(() -> Journal.open(journal, NOW));

		assertThat(target).doesNotExist();
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
