package io.ssmsandbox.stream;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where in a timeline a viewer goes on.
 *
 * @param source where the viewer says so
 * @param sequence the sequence of the last event it has seen, 0 for none
 */
public record EventCursor(Source source, long sequence) {

	/**
	 * Before the first event.
	 */
	public static final EventCursor START = new EventCursor(Source.LAST_EVENT_ID, 0);

	/** Java would also take digits of other scripts, and a plus. */
	private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,18}");

	/**
	 * The position that a request names.
	 * @param text what it says, or null when it says nothing
	 * @throws InvalidEventCursorException when that is not the sequence of an event
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
	 * The part of a request that names a position.
	 */
	public enum Source {

		/** The header that an event source sends when it connects again. */
		LAST_EVENT_ID("header", "Last-Event-ID"),
		/** The parameter of a page that came with its first events. */
		AFTER("parameter", "after");

		private final String kind;

		private final String wireName;

		Source(String kind, String wireName) {
			this.kind = kind;
			this.wireName = wireName;
		}

		/**
		 * {@code header} or {@code parameter}.
		 */
		public String kind() {
			return this.kind;
		}

		public String wireName() {
			return this.wireName;
		}

	}

}
