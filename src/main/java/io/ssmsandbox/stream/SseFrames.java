package io.ssmsandbox.stream;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Formats server-sent events.
 *
 * @see <a href=
 * "https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream">the
 * format</a>
 */
final class SseFrames {

	private SseFrames() {
	}

	/**
	 * Returns the start of a stream. It makes a browser reconnect two seconds after a
	 * loss.
	 */
	static byte[] opening() {
		return bytes("retry: 2000\n\n");
	}

	/**
	 * Returns a comment. Proxies close connections that are idle for a minute, and a
	 * write is the only way to detect a client that has gone.
	 */
	static byte[] heartbeat() {
		return bytes(": heartbeat\n\n");
	}

	/**
	 * Returns an event that asks the client to load the sandbox again. It has no id, so
	 * the client's last event id does not change.
	 */
	static byte[] change() {
		return bytes("event: change\ndata:\n\n");
	}

	static byte[] event(long sequence, String type, String data) {
		String lines = data.lines().map((line) -> "data: " + line + "\n").collect(Collectors.joining());
		return bytes("id: " + sequence + "\nevent: " + type + "\n" + (lines.isEmpty() ? "data:\n" : lines) + "\n");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
