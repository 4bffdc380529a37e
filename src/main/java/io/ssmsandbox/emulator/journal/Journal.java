package io.ssmsandbox.emulator.journal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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

	private Journal(JournalFile file, JournalHeader header) {
		this.file = file;
		this.header = header;
	}

	/**
	 * Opens the journal, or begins one for a new world.
	 * @param now when a new world begins
	 * @throws JournalUnusable when another process holds it, or it is damaged
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
		JournalContent content = JournalContent.of(file.path(), file.read());
		if (content.torn() > 0) {
			LOGGER.log(Level.WARNING, "Dropped {0} bytes at the end of {1}: a change that was being written"
					+ " when the emulator stopped, and that nobody was told of.", content.torn(), file.path());
			file.truncate(content.length());
		}
		if (content.lines().isEmpty()) {
			JournalHeader header = new JournalHeader(JournalHeader.CURRENT_FORMAT, UUID.randomUUID().toString(),
					now.truncatedTo(ChronoUnit.MILLIS));
			file.append(Line.encode(MAPPER.writeValueAsString(header)));
			return new Journal(file, header);
		}
		return new Journal(file, header(content.lines().get(0)));
	}

	private static JournalHeader header(String line) {
		JournalHeader header = parse(line, JournalHeader.class);
		if (header.format() != JournalHeader.CURRENT_FORMAT) {
			throw JournalUnusable.foreign("format " + header.format() + ", not " + JournalHeader.CURRENT_FORMAT, null);
		}
		return header;
	}

	private static <T> T parse(String json, Class<T> type) {
		try {
			return MAPPER.readValue(json, type);
		}
		catch (JacksonException | NullPointerException ex) {
			throw JournalUnusable.foreign("a line that this version cannot read", ex);
		}
	}

	public JournalHeader header() {
		return this.header;
	}

	/**
	 * What the journal holds, read anew from the file at each question, so that nothing
	 * of it stays in memory once a world has lived through it.
	 */
	public List<JournalRecord> records() {
		return JournalContent.of(this.file.path(), this.file.read())
			.lines()
			.stream()
			.skip(1)
			.map((line) -> parse(line, JournalRecord.class))
			.toList();
	}

	/**
	 * Remembers a change; returns when the disk has it.
	 */
	public void append(JournalRecord change) {
		this.file.append(Line.encode(MAPPER.writeValueAsString(change)));
	}

	@Override
	public void close() {
		this.file.close();
	}

}
