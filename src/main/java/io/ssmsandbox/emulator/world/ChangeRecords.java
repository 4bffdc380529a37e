package io.ssmsandbox.emulator.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

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

	/**
	 * A member that an older version did not write reads as false, zero or null. One that
	 * this version does not know is not skipped: it may change what happened.
	 */
	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private static final TypeReference<LinkedHashMap<String, Object>> BODY = new TypeReference<>() {
	};

	/**
	 * The name that a journal has for each kind of change. It stays when the class gets
	 * another name.
	 */
	static final Map<Class<? extends Change>, String> NAMES = Map.of(CreateStack.class, "create-stack",
			DeleteStack.class, "delete-stack", ProtectStack.class, "protect-stack", DeleteResource.class,
			"delete-resource", RebootInstance.class, "reboot-instance", StripRole.class, "strip-role",
			EmptyInstanceProfile.class, "empty-instance-profile", RevokeRules.class, "revoke-rules", ScriptFaults.class,
			"script-faults");

	private static final Map<String, Class<? extends Change>> KINDS = NAMES.entrySet()
		.stream()
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

	private ChangeRecords() {
	}

	static JournalRecord write(Instant at, Change change) {
		String name = Objects.requireNonNull(NAMES.get(change.getClass()));
		return new JournalRecord(at, name, MAPPER.convertValue(change, BODY));
	}

	static Change read(JournalRecord entry) {
		Class<? extends Change> kind = KINDS.get(entry.kind());
		if (kind == null) {
			throw JournalUnusable.foreign("holds a change of an unknown kind, " + entry.kind(), null);
		}
		try {
			return MAPPER.convertValue(entry.body(), kind);
		}
		catch (JacksonException | NullPointerException ex) {
			throw JournalUnusable
				.foreign("holds a change that this version cannot read, " + entry.kind() + " at " + entry.at(), ex);
		}
	}

}
