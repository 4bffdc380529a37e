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
 * The changes that a world has accepted, in order. {@link #append} returns when the disk
 * has the change. The journal belongs to one process at a time.
 */
public final class Journal implements AutoCloseable {

	private static final Logger LOGGER = System.getLogger(Journal.class.getName());

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final JournalFile file;

	private final JournalHeader header;

	/** The next change is written over what was never completely written before it. */
	private boolean torn;

	private Journal(JournalFile file, JournalHeader header, boolean torn) {
		this.file = file;
		this.header = header;
		this.torn = torn;
	}

	/**
	 * Opens the journal, or begins one for a new world. A journal that holds a world
	 * stays as it is, byte for byte, until the first change is appended.
	 * @param now when a new world begins
	 * @throws JournalUnusableException when another process holds it, another version
	 * wrote it, or it is damaged
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
					"Ignoring {0} bytes at the end of {1}: a change that was being written"
							+ " when the emulator stopped, and that no caller was told of.",
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
	 * What the journal holds, read anew from the file at each question, so that nothing
	 * of it stays in memory once a world has lived through it.
	 */
	public List<JournalRecord> records() {
		return JournalContent.of(this.file.read()).changes().stream().map(Journal::parse).toList();
	}

	private static JournalRecord parse(String json) {
		try {
			return MAPPER.readValue(json, JournalRecord.class);
		}
		catch (JacksonException | NullPointerException ex) {
			throw JournalUnusableException.foreign("holds a line that this version cannot read", ex);
		}
	}

	/**
	 * Remembers a change; returns when the disk has it.
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
