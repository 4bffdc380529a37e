package io.ssmsandbox.message;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a rendered message.
 *
 * @param text the text, in which an instant is written as ISO-8601
 * @param instant the instant that the text shows, so that a page can show it in the
 * reader's time zone; null for plain text
 */
public record MessagePart(String text, @Nullable Instant instant) {

	static MessagePart text(String text) {
		return new MessagePart(text, null);
	}

}
