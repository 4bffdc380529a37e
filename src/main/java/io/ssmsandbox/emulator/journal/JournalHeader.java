package io.ssmsandbox.emulator.journal;

import java.time.Instant;

/**
 * The first line of a journal.
 *
 * @param format the version of the file's format
 * @param worldId identifies the world that the journal remembers
 * @param createdAt when that world began
 */
public record JournalHeader(int format, String worldId, Instant createdAt) {

	static final int CURRENT_FORMAT = 1;

}
