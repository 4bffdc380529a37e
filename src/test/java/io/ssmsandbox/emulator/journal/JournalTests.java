package io.ssmsandbox.emulator.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JournalTests {

	private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123Z");

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void nameTheFile() {
		this.file = this.folder.resolve("data").resolve("emulator.journal");
	}

	@Test
	void beginsWithAWorldOfItsOwn() {
		try (Journal journal = Journal.open(this.file, NOW)) {
			assertThat(journal.records()).isEmpty();
			assertThat(journal.header().createdAt()).isEqualTo(NOW);
			assertThat(journal.header().worldId()).isNotBlank();
		}
	}

	@Test
	void givesBackWhatItWasGiven() {
		JournalRecord umlauts = change("Zwölf Boxkämpfer\njagen 😀");
		write(change("one"), umlauts);

		try (Journal journal = Journal.open(this.file, NOW)) {
			assertThat(journal.records()).containsExactly(change("one"), umlauts);
		}
	}

	@Test
	void returnsRecordsAddedAfterTheOpening() {
		try (Journal journal = Journal.open(this.file, NOW)) {
			journal.append(change("one"));

			assertThat(journal.records()).containsExactly(change("one"));

			journal.append(change("two"));

			assertThat(journal.records()).containsExactly(change("one"), change("two"));
		}
	}

	@Test
	void keepsItsWorldForLife() {
		String worldId = write();

		assertThat(write(change("one"))).isEqualTo(worldId);
	}

	@Test
	void dropsAnUnfinishedChangeAtTheEndAndGoesOnAfterIt() throws IOException {
		write(change("one"), change("two"));
		byte[] bytes = Files.readAllBytes(this.file);
		Files.write(this.file, Arrays.copyOf(bytes, bytes.length - 7));

		write(change("three"));

		assertThat(records()).containsExactly(change("one"), change("three"));
	}

	@Test
	void dropsALastLineWhoseBlocksAreMissingOnTheDisk() throws IOException {
		write(change("one"));
		Files.write(this.file, new byte[300], StandardOpenOption.APPEND);

		assertThat(records()).containsExactly(change("one"));
	}

	@Test
	void refusesDamageInTheMiddle() throws IOException {
		write(change("one"), change("two"));
		String damaged = Files.readString(this.file).replace("one", "eno");
		Files.writeString(this.file, damaged);

		assertThatExceptionOfType(JournalUnusableException.class).isThrownBy(this::records)
			.withMessageContaining("is damaged in line 2")
			.withMessageContaining("restore it from a copy");
		assertThat(Files.readString(this.file)).isEqualTo(damaged);
	}

	@Test
	void leavesAFileAloneThatIsNoJournal() throws IOException {
		put("Dear diary,\ntoday I wrote a line.\n");

		assertThatExceptionOfType(JournalUnusableException.class).isThrownBy(this::records)
			.withMessageContaining("is damaged in line 1");
		assertThat(this.file).content().startsWith("Dear diary");
	}

	@Test
	void leavesAFileAloneThatIsNoJournalAndHasNoLine() throws IOException {
		put("Dear diary");

		assertThatExceptionOfType(JournalUnusableException.class).isThrownBy(this::records)
			.withMessageContaining("is damaged in line 1");
		assertThat(this.file).content().isEqualTo("Dear diary");
	}

	@Test
	void startsANewWorldInAnEmptyFile() throws IOException {
		put("");

		write(change("one"));

		assertThat(records()).containsExactly(change("one"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "0a1b2c3d", "0a1b2c3d ", "0a1b2c3d {\"format\":2,\"phy", "\0\0\0\0\0\0\0\0\0\0\0\0" })
	void startsANewWorldWhenItsHeaderIsIncomplete(String half) throws IOException {
		put(half);

		write(change("one"));

		assertThat(records()).containsExactly(change("one"));
		assertThat(this.file).content().matches("[0-9a-f]{8} \\{\"format\"(?s:.*)");
	}

	@Test
	void refusesADamagedHeaderAlthoughNothingFollowsIt() throws IOException {
		write();
		String damaged = Files.readString(this.file).replace("format", "fromat");
		put(damaged);

		assertThatExceptionOfType(JournalUnusableException.class).isThrownBy(this::records)
			.withMessageContaining("is damaged in line 1");
		assertThat(this.file).content().isEqualTo(damaged);
	}

	@Test
	void leavesTheFileOfAnotherVersionAsItIsThoughItsEndIsTornAndItsMiddleDamaged() throws IOException {
		String foreign = line("{\"format\":1,\"worldId\":\"w\",\"createdAt\":\"2026-01-01T00:00:00Z\"}") + "damage\n"
				+ line("{}") + "0a1b2c3d {\"at\":";
		put(foreign);

		assertThatExceptionOfType(JournalUnusableException.class).isThrownBy(this::records)
			.withMessageContaining(
					"was written with format 1, and this version reads only format " + JournalVersion.FORMAT);
		assertThat(this.file).content().isEqualTo(foreign);
	}

	@Test
	void leavesATornEndAsItIsUntilTheNextChange() throws IOException {
		write(change("one"));
		String torn = Files.readString(this.file) + "0a1b2c3d {\"at\":";
		put(torn);

		assertThat(records()).containsExactly(change("one"));
		assertThat(this.file).content().isEqualTo(torn);
		write(change("two"));
		assertThat(records()).containsExactly(change("one"), change("two"));
	}

	@Test
	void refusesALineThatIsNoChange() throws IOException {
		write();
		put(Files.readString(this.file) + line("{\"at\":\"2026-01-01T00:00:00Z\"}"));

		assertThatExceptionOfType(JournalUnusableException.class).isThrownBy(this::records)
			.withMessageContaining("holds a line that this version cannot read");
	}

	@Test
	void saysThatAFileIsTooLarge() throws IOException {
		Files.createDirectories(this.file.getParent());
		try (RandomAccessFile sparse = new RandomAccessFile(this.file.toFile(), "rw")) {
			sparse.setLength(3L * 1024 * 1024 * 1024);
		}

		assertThatExceptionOfType(JournalUnusableException.class).isThrownBy(this::records)
			.withMessageContaining("is larger than 2147483639 bytes");
	}

	@Test
	void belongsToOneAtATime() {
		try (Journal first = Journal.open(this.file, NOW)) {
			assertThatExceptionOfType(JournalUnusableException.class).isThrownBy(() -> Journal.open(this.file, NOW))
				.withMessageContaining("is in use by another process")
				.withMessageContaining("portal.data-dir");
			first.append(change("still mine"));
		}

		assertThat(records()).containsExactly(change("still mine"));
	}

	@Test
	void reportsThatItsFolderCannotBeCreated() throws IOException {
		Files.writeString(this.folder.resolve("data"), "a file where the folder should be");

		assertThatExceptionOfType(JournalUnusableException.class).isThrownBy(this::records)
			.withMessageContaining("cannot be opened");
	}

	@Test
	void isALineOfJsonPerChangeSoThatAPersonCanReadIt() {
		write(change("one"));

		assertThat(this.file).content(StandardCharsets.UTF_8).matches("""
				[0-9a-f]{8} \\{"format":\\d+,"physics":\\d+,"worldId":"[^"]+","createdAt":"2026-01-01T00:00:00.123Z"}
				[0-9a-f]{8} \\{"at":"2026-01-01T00:00:00.123Z","kind":"Note","body":\\{"text":"one"}}
				""");
	}

	private void put(String content) throws IOException {
		Files.createDirectories(this.file.getParent());
		Files.writeString(this.file, content);
	}

	private static String line(String json) {
		return StandardCharsets.UTF_8.decode(JournalLine.encode(json)).toString();
	}

	private String write(JournalRecord... changes) {
		try (Journal journal = Journal.open(this.file, NOW)) {
			List.of(changes).forEach(journal::append);
			return journal.header().worldId();
		}
	}

	private List<JournalRecord> records() {
		try (Journal journal = Journal.open(this.file, NOW)) {
			return journal.records();
		}
	}

	private static JournalRecord change(String text) {
		return new JournalRecord(NOW, "Note", Map.of("text", text));
	}

}
