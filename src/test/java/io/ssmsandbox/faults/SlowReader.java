package io.ssmsandbox.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client that opens a stream, does not read it for a while, reads the rest, and
 * reconnects until it has received the newest event.
 */
final class SlowReader {

	/** A complete event. A client drops an event that was cut off. */
	private static final Pattern EVENT = Pattern.compile("id: (\\d+)\n(?:[^\n]+\n)*\n");

	private static final int LONGEST_EVENT = 20_000;

	private final URI stream;

	private final long newest;

	private final List<Long> received = new ArrayList<>();

	private Socket socket;

	private int connections;

	SlowReader(URI stream, long newest) {
		this.stream = stream;
		this.newest = newest;
		connect();
	}

	private void connect() {
		this.connections++;
		try {
			this.socket = new Socket();
			this.socket.setReceiveBufferSize(1024);
			this.socket.connect(new InetSocketAddress(this.stream.getHost(), this.stream.getPort()));
			this.socket.setSoTimeout(30_000);
			long last = this.received.isEmpty() ? 0 : this.received.get(this.received.size() - 1);
			// HTTP/1.0 sends the body without chunks.
			String request = "GET " + this.stream.getPath() + " HTTP/1.0\r\nHost: 127.0.0.1\r\n"
					+ "Accept: text/event-stream\r\nLast-Event-ID: " + last + "\r\n\r\n";
			this.socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads all events.
	 * @return their sequence numbers
	 */
	List<Long> readOn() {
		while (this.received.isEmpty() || this.received.get(this.received.size() - 1) < this.newest) {
			if (this.socket.isClosed()) {
				connect();
			}
			readUntilTheEnd();
		}
		return this.received;
	}

	private void readUntilTheEnd() {
		StringBuilder text = new StringBuilder();
		byte[] buffer = new byte[64 * 1024];
		try (Socket open = this.socket) {
			int read = open.getInputStream().read(buffer);
			while (read >= 0) {
				text.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
				if (hasNewest(text)) {
					break;
				}
				read = open.getInputStream().read(buffer);
			}
		}
		catch (SocketException ex) {
			// The portal closed the connection; it was reset because not all data was
			// read.
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Matcher event = EVENT.matcher(text);
		while (event.find()) {
			this.received.add(Long.parseLong(event.group(1)));
		}
	}

	private boolean hasNewest(StringBuilder text) {
		int at = text.indexOf("id: " + this.newest + "\n", text.length() - LONGEST_EVENT);
		return at >= 0 && text.indexOf("\n\n", at) >= 0;
	}

	int connections() {
		return this.connections;
	}

}
