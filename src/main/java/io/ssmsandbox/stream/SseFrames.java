package io.ssmsandbox.stream;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Writes server-sent events.
 *
 * @see <a href=
 * "https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream">the
 * format</a>
 */
final class SseFrames {

	private SseFrames() {
	}

	/**
	 * Opens a stream: a browser that loses it comes back after two seconds.
	 */
	static byte[] opening() {
		return bytes("retry: 2000\n\n");
	}

	/**
	 * A comment. Proxies close what is silent for a minute, and a client that has gone is
	 * noticed only when something is written to it.
	 */
	static byte[] heartbeat() {
		return bytes(": heartbeat\n\n");
	}

	/**
	 * A nudge to look at the sandbox again. Without an id of its own it leaves the
	 * client's last one as it is.
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
