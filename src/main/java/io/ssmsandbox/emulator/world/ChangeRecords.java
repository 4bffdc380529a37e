package io.ssmsandbox.emulator.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.ssmsandbox.emulator.journal.JournalRecord;
import io.ssmsandbox.emulator.journal.JournalUnusableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Converts changes to journal records and back.
 */
final class ChangeRecords {

	/**
	 * A member that an older version did not write reads as false, zero or {@code null}.
	 * A member that this version does not know is an error, because it may change the
	 * meaning of the record.
	 */
	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private static final TypeReference<LinkedHashMap<String, Object>> BODY = new TypeReference<>() {
	};

	/**
	 * The journal's name for each kind of change. It stays the same when the class is
	 * renamed.
	 */
	static final Map<Class<? extends AcceptedChange>, String> NAMES = Map.of(StackCreationRequested.class,
			"create-stack", StackDeletionRequested.class, "delete-stack", TerminationProtectionChanged.class,
			"protect-stack", ResourceDeletionRequested.class, "delete-resource", InstanceRebootRequested.class,
			"reboot-instance", RolePolicyRemoved.class, "strip-role", InstanceProfileEmptied.class,
			"empty-instance-profile", RulesRevoked.class, "revoke-rules", FaultScriptReplaced.class, "script-faults");

	private static final Map<String, Class<? extends AcceptedChange>> KINDS = NAMES.entrySet()
		.stream()
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

	private ChangeRecords() {
	}

	static JournalRecord write(Instant at, AcceptedChange acceptedChange) {
		String name = Objects.requireNonNull(NAMES.get(acceptedChange.getClass()));
		return new JournalRecord(at, name, MAPPER.convertValue(acceptedChange, BODY));
	}

	static AcceptedChange read(JournalRecord entry) {
		Class<? extends AcceptedChange> kind = KINDS.get(entry.kind());
		if (kind == null) {
			throw JournalUnusableException.otherVersion("holds a change of an unknown kind, " + entry.kind(), null);
		}
		try {
			return MAPPER.convertValue(entry.body(), kind);
		}
		catch (JacksonException | NullPointerException ex) {
			throw JournalUnusableException.otherVersion(
					"holds a change that this version cannot read, " + entry.kind() + " at " + entry.at(), ex);
		}
	}

}
