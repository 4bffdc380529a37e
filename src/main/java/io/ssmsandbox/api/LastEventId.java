package io.ssmsandbox.api;

import org.jspecify.annotations.Nullable;

/**
 * What a client that comes back to an event stream says it has seen.
 */
final class LastEventId {

	private LastEventId() {
	}

	/**
	 * The sequence of the last event seen, 0 for none.
	 */
	static long parse(@Nullable String header) {
		if (header == null || header.isEmpty()) {
			return 0;
		}
		try {
			long sequence = Long.parseLong(header);
			if (sequence >= 0) {
				return sequence;
			}
		}
		catch (NumberFormatException ex) {
			// Told below, as a negative number is.
		}
		throw InvalidParameter.header("Last-Event-ID",
				"Send the id of the last event that was received, or leave the header out.");
	}

}
