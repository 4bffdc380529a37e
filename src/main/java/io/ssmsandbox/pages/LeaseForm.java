package io.ssmsandbox.pages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where the end of a lease is to be moved.
 *
 * @param expiresAt the exact instant: a button that was pressed, or what the script made
 * of the viewer's own time
 * @param endsAt what was typed, in UTC; looked at when there is no instant
 */
record LeaseForm(@Nullable String expiresAt, @Nullable String endsAt) {

	/** What a field for date and time can hold: years of four digits. */
	private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

	private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

	/**
	 * The wanted end; empty when none was given or it is not a time.
	 */
	public Optional<Instant> end() {
		return read().filter((end) -> !end.isBefore(FIRST) && !end.isAfter(LAST));
	}

	private Optional<Instant> read() {
		try {
			if (this.expiresAt != null && !this.expiresAt.isBlank()) {
				return Optional.of(Instant.parse(this.expiresAt));
			}
			return (this.endsAt == null || this.endsAt.isBlank()) ? Optional.empty()
					: Optional.of(LocalDateTime.parse(this.endsAt).toInstant(ZoneOffset.UTC));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
