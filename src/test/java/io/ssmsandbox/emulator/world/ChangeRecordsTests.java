package io.ssmsandbox.emulator.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import io.ssmsandbox.emulator.journal.JournalRecord;
import io.ssmsandbox.emulator.journal.RecordedJournal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeRecordsTests {

	private static final String RAISE_FORMAT = "If this was meant to change: raise FORMAT in JournalVersion and "
			+ RecordedJournal.RECORD_AGAIN;

	@TempDir
	private Path folder;

	@Test
	void haveOneNameForEachKindOfChange() {
		assertThat(Set.<Class<?>>copyOf(ChangeRecords.NAMES.keySet()))
			.isEqualTo(Set.<Class<?>>of(AcceptedChange.class.getPermittedSubclasses()));
		assertThat(ChangeRecords.NAMES.values()).doesNotHaveDuplicates();
	}

	@Test
	void keepTheNamesThatWereRecorded() throws IOException {
		assertThat(recorded()).extracting(JournalRecord::kind)
			.as(RAISE_FORMAT)
			.containsOnly(ChangeRecords.NAMES.values().toArray(String[]::new));
	}

	@Test
	void areWrittenAsTheyWereRecorded() throws IOException {
		assertThat(recorded()).isNotEmpty()
			.allSatisfy((change) -> assertThat(ChangeRecords.write(change.at(), ChangeRecords.read(change)))
				.as(RAISE_FORMAT)
				.isEqualTo(change));
	}

	private List<JournalRecord> recorded() throws IOException {
		return RecordedJournal.records(this.folder);
	}

}
