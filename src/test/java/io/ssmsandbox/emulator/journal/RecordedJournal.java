package io.ssmsandbox.emulator.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import tools.jackson.databind.json.JsonMapper;

/**
 * The recorded journal that tests replay. It contains every kind of change.
 */
public final class RecordedJournal {

	public static final Path FILE = Path.of("src/test/resources/golden/journal/recorded.journal");

	/** The advice for a test that finds a recorded record with a changed meaning. */
	public static final String RECORD_AGAIN = "record again with"
			+ " ./mvnw test -Dtest=PhysicsTests -Dgolden.write=true, and read the difference before committing it";

	private static final Pattern VERSION = Pattern.compile("\"format\":(\\d+),\"physics\":(\\d+)");

	private RecordedJournal() {
	}

	/**
	 * Creates a journal in an empty folder. Its world always has the same ids.
	 */
	public static void begin(Path journal, Instant createdAt) throws IOException {
		JournalHeader header = JournalHeader.of("recorded-world", createdAt);
		Files.write(journal, JournalLine.encode(JsonMapper.builder().build().writeValueAsString(header)).array());
	}

	/**
	 * Returns whether this version wrote the recording.
	 */
	public static boolean isOfThisVersion() throws IOException {
		MatchResult version = VERSION.matcher(Files.readString(FILE)).results().findFirst().orElseThrow();
		return version.group(1).equals(String.valueOf(JournalVersion.FORMAT))
				&& version.group(2).equals(String.valueOf(JournalVersion.PHYSICS));
	}

	/**
	 * Returns the recorded changes.
	 * @param folder the folder for a copy
	 */
	public static List<JournalRecord> records(Path folder) throws IOException {
		Path copy = Files.copy(FILE, folder.resolve("copy.journal"));
		try (Journal journal = Journal.open(copy, Instant.EPOCH)) {
			return journal.records();
		}
	}

}
