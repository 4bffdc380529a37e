package io.ssmsandbox.emulator.journal;

import java.time.DateTimeException;
import java.time.Instant;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first line of a journal. The reader ignores unknown members.
 *
 * @param format {@link JournalVersion#FORMAT} of the version that wrote the journal
 * @param physics {@link JournalVersion#PHYSICS} of the version that wrote the journal
 * @param worldId identifies the world of the journal
 * @param createdAt when that world was created
 */
public record JournalHeader(int format, int physics, String worldId, Instant createdAt) {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	static JournalHeader of(String worldId, Instant createdAt) {
		return new JournalHeader(JournalVersion.FORMAT, JournalVersion.PHYSICS, worldId, createdAt);
	}

	/**
	 * Parses a header. It checks the format first, because another format may have other
	 * members.
	 * @throws JournalUnusableException when another version wrote it
	 */
	static JournalHeader read(String json) {
		JsonNode header = tree(json);
		if (!header.has("format")) {
			throw JournalUnusableException.otherVersion("has no header", null);
		}
		int format = number(header, "format");
		if (format != JournalVersion.FORMAT) {
			throw JournalUnusableException.otherVersion("format", format, JournalVersion.FORMAT);
		}
		int physics = number(header, "physics");
		if (physics != JournalVersion.PHYSICS) {
			throw JournalUnusableException.otherVersion("physics", physics, JournalVersion.PHYSICS);
		}
		String worldId = text(header, "worldId");
		try {
			return new JournalHeader(format, physics, worldId, Instant.parse(text(header, "createdAt")));
		}
		catch (DateTimeException ex) {
			throw JournalUnusableException.otherVersion("has a header whose createdAt is not an instant", ex);
		}
	}

	private static JsonNode tree(String json) {
		try {
			return MAPPER.readTree(json);
		}
		catch (JacksonException ex) {
			throw JournalUnusableException.otherVersion("has a header that is not JSON", ex);
		}
	}

	private static int number(JsonNode header, String name) {
		JsonNode member = header.path(name);
		if (!member.isInt()) {
			throw JournalUnusableException.otherVersion("has a header whose " + name + " is not a version number",
					null);
		}
		return member.intValue();
	}

	private static String text(JsonNode header, String name) {
		JsonNode member = header.path(name);
		if (!member.isString() || member.stringValue().isBlank()) {
			throw JournalUnusableException.otherVersion("has a header whose " + name + " is not a text", null);
		}
		return member.stringValue();
	}

}
