package io.ssmsandbox.emulator.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * One accepted change.
 *
 * @param at when it was accepted, to the millisecond
 * @param kind the name of what changed, such as {@code create-stack}
 * @param body what JSON can hold
 */
public record JournalRecord(Instant at, String kind, Map<String, Object> body) {

	public JournalRecord {
		Objects.requireNonNull(at);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(body);
	}

}
