package io.ssmsandbox.pages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The form that moves the end of a lease.
 *
 * @param expiresAt the exact instant, from a button or from the script that converts the
 * viewer's local time
 * @param endsAt the typed time in UTC, used when there is no instant
 */
record LeaseForm(@Nullable String expiresAt, @Nullable String endsAt) {

	/**
	 * The first instant that a date and time field can hold: it takes years of four
	 * digits.
	 */
	private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

	private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

	/**
	 * Returns the requested end; empty when it is missing or not a time.
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
