package io.ssmsandbox.emulator.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * One accepted change, as the journal stores it.
 *
 * @param at when the change was accepted, to the millisecond
 * @param kind the name of the kind of change, such as {@code create-stack}
 * @param body the content, made of values that JSON supports
 */
public record JournalRecord(Instant at, String kind, Map<String, Object> body) {

	public JournalRecord {
		Objects.requireNonNull(at);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(body);
	}

}
