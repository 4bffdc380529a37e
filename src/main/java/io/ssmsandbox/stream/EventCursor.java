package io.ssmsandbox.stream;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The position in a timeline at which a viewer continues.
 *
 * @param source the part of the request that contains it
 * @param sequence the sequence of the last event that the viewer has seen, 0 for none
 */
public record EventCursor(Source source, long sequence) {

	/**
	 * The position before the first event.
	 */
	public static final EventCursor START = new EventCursor(Source.LAST_EVENT_ID, 0);

	/** Excludes a plus sign and digits of other scripts, which Java would accept. */
	private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,18}");

	/**
	 * Parses the cursor of a request.
	 * @param text the text, or null when it is missing
	 * @throws InvalidEventCursorException when the text is not the sequence of an event
	 */
	public static EventCursor parse(Source source, @Nullable String text) {
		if (text == null || text.isEmpty()) {
			return START;
		}
		if (SEQUENCE.matcher(text).matches()) {
			return new EventCursor(source, Long.parseLong(text));
		}
		throw InvalidEventCursorException.invalid(source);
	}

	/**
	 * The part of a request that contains a cursor.
	 */
	public enum Source {

		/** The header that an event source sends when it reconnects. */
		LAST_EVENT_ID("header", "Last-Event-ID"),
		/** The parameter of a page that was rendered with its first events. */
		AFTER("parameter", "after");

		private final String kind;

		private final String wireName;

		Source(String kind, String wireName) {
			this.kind = kind;
			this.wireName = wireName;
		}

		/**
		 * Returns {@code header} or {@code parameter}.
		 */
		public String kind() {
			return this.kind;
		}

		public String wireName() {
			return this.wireName;
		}

	}

}
