package io.ssmsandbox.emulator.journal;

import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accepted changes of a world, in order. {@link #append} returns when the change is
 * on the disk. Only one process at a time can open a journal.
 */
public final class Journal implements AutoCloseable {

	private static final Logger LOGGER = System.getLogger(Journal.class.getName());

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final JournalFile file;

	private final JournalHeader header;

	/** The next change overwrites an incomplete line at the end of the file. */
	private boolean torn;

	private Journal(JournalFile file, JournalHeader header, boolean torn) {
		this.file = file;
		this.header = header;
		this.torn = torn;
	}

	/**
	 * Opens the journal, or creates one for a new world. The file of an existing world
	 * stays unchanged, byte for byte, until the first change is appended.
	 * @param now the creation time of a new world
	 * @throws JournalUnusableException when another process has opened the journal,
	 * another version wrote it, or it is damaged
	 */
	public static Journal open(Path path, Instant now) {
		JournalFile file = JournalFile.open(path);
		try {
			return open(file, now);
		}
		catch (RuntimeException ex) {
			file.close();
			throw ex;
		}
	}

	private static Journal open(JournalFile file, Instant now) {
		JournalContent content = JournalContent.of(file.read());
		boolean torn = content.torn() > 0;
		if (torn) {
			LOGGER.log(Level.WARNING,
					"Ignoring {0} bytes at the end of {1}: an incomplete change, written when the emulator stopped;"
							+ " no caller got a response to it.",
					content.torn(), file.path());
		}
		return content.header()
			.map((header) -> new Journal(file, header, torn))
			.orElseGet(() -> begin(file, now.truncatedTo(ChronoUnit.MILLIS)));
	}

	private static Journal begin(JournalFile file, Instant now) {
		JournalHeader header = JournalHeader.of(UUID.randomUUID().toString(), now);
		file.truncate(0);
		file.append(JournalLine.encode(MAPPER.writeValueAsString(header)));
		return new Journal(file, header, false);
	}

	public JournalHeader header() {
		return this.header;
	}

	/**
	 * Reads the records from the file on every call, so that they do not stay in memory
	 * after the replay.
	 */
	public List<JournalRecord> records() {
		return JournalContent.of(this.file.read()).changes().stream().map(Journal::parse).toList();
	}

	private static JournalRecord parse(String json) {
		try {
			return MAPPER.readValue(json, JournalRecord.class);
		}
		catch (JacksonException | NullPointerException ex) {
			throw JournalUnusableException.otherVersion("holds a line that this version cannot read", ex);
		}
	}

	/**
	 * Appends a change and returns when it is on the disk.
	 */
	public void append(JournalRecord change) {
		if (this.torn) {
			this.file.truncate(JournalContent.of(this.file.read()).length());
			this.torn = false;
		}
		this.file.append(JournalLine.encode(MAPPER.writeValueAsString(change)));
	}

	@Override
	public void close() {
		this.file.close();
	}

}
