package io.ssmsandbox.emulator.stack;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Formats instants as AWS does, always with milliseconds.
 */
final class TimestampFormat {

	private static final DateTimeFormatter ISO = DateTimeFormatter
		.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private TimestampFormat() {
	}

	static String iso(Instant instant) {
		return ISO.format(instant);
	}

}
