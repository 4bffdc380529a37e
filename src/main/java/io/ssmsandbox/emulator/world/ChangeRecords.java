package io.ssmsandbox.emulator.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.journal.JournalRecord;
import io.ssmsandbox.emulator.journal.JournalUnusable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes changes as records of the journal, and reads them back.
 */
final class ChangeRecords {

	/** A member that an older version did not write reads as false, zero or null. */
	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private static final TypeReference<LinkedHashMap<String, Object>> BODY = new TypeReference<>() {
	};

	private static final Map<String, Class<? extends Change>> KINDS = Stream
		.of(CreateStack.class, DeleteStack.class, ProtectStack.class, DeleteResource.class, RebootInstance.class,
				StripRole.class, EmptyInstanceProfile.class, RevokeRules.class, ScriptFaults.class)
		.collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

	private ChangeRecords() {
	}

	static JournalRecord write(Instant at, Change change) {
		return new JournalRecord(at, change.getClass().getSimpleName(), MAPPER.convertValue(change, BODY));
	}

	static Change read(JournalRecord entry) {
		Class<? extends Change> kind = KINDS.get(entry.kind());
		if (kind == null) {
			throw JournalUnusable.foreign("a change of an unknown kind, " + entry.kind(), null);
		}
		try {
			return MAPPER.convertValue(entry.body(), kind);
		}
		catch (JacksonException | NullPointerException ex) {
			throw JournalUnusable
				.foreign("a change that this version cannot read, " + entry.kind() + " at " + entry.at(), ex);
		}
	}

}
