package io.ssmsandbox.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A client that records what it receives.
 */
class RecordingSink implements SseSink {

	private static final Pattern ID = Pattern.compile("(?m)^id: (\\d+)$");

	private final StringBuffer text = new StringBuffer();

	private volatile boolean broken;

	private volatile boolean ended;

	@Override
	public void send(byte[] bytes) throws IOException {
		if (this.broken) {
			throw new IOException("The client is gone");
		}
		this.text.append(new String(bytes, StandardCharsets.UTF_8));
	}

	@Override
	public void end() {
		this.ended = true;
	}

	void breakOff() {
		this.broken = true;
	}

	String text() {
		return this.text.toString();
	}

	boolean isEnded() {
		return this.ended;
	}

	/**
	 * Returns the ids of the received events in order.
	 */
	List<Long> ids() {
		return ID.matcher(this.text).results().map((match) -> Long.valueOf(match.group(1))).toList();
	}

}
