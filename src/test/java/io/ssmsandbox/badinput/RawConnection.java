package io.ssmsandbox.badinput;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Sends HTTP requests byte by byte, because ordinary HTTP clients refuse to send invalid
 * ones. It uses one connection until the portal closes it.
 */
final class RawConnection implements AutoCloseable {

	/** Longer than any response may take; a longer wait is a fault. */
	private static final int PATIENCE_MILLIS = 15_000;

	private static final String END = "\r\n\r\n";

	private final int port;

	private Socket socket = new Socket();

	private InputStream input = InputStream.nullInputStream();

	RawConnection(int port) {
		this.port = port;
	}

	Answer send(byte[] request) throws IOException {
		boolean kept = this.socket.isConnected();
		if (!kept) {
			connect();
		}
		Answer answer = exchange(request);
		if (answer == Answer.NONE && kept) {
			connect();
			answer = exchange(request);
		}
		if (answer == Answer.NONE || answer.header("Connection").equalsIgnoreCase("close")) {
			close();
		}
		return answer;
	}

	private void connect() throws IOException {
		close();
		this.socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
		this.socket.setSoTimeout(PATIENCE_MILLIS);
		this.socket.setTcpNoDelay(true);
		this.input = new BufferedInputStream(this.socket.getInputStream());
	}

	private Answer exchange(byte[] request) throws IOException {
		try {
			this.socket.getOutputStream().write(request);
		}
		catch (SocketException ex) {
			// The portal may have answered before it had read the whole request.
		}
		try {
			return read(new String(request, 0, Math.min(5, request.length), StandardCharsets.ISO_8859_1));
		}
		catch (SocketException ex) {
			return Answer.NONE;
		}
	}

	private Answer read(String method) throws IOException {
		String head = head();
		if (head.isEmpty()) {
			return Answer.NONE;
		}
		Answer answer = new Answer(Integer.parseInt(head.substring(9, 12)), head, new byte[0]);
		if (answer.status() == 100) {
			return read(method);
		}
		return new Answer(answer.status(), head, body(method, answer));
	}

	private String head() throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.length() < END.length() || head.lastIndexOf(END) != head.length() - END.length()) {
			int next = this.input.read();
			if (next < 0) {
				return "";
			}
			head.append((char) next);
		}
		return head.toString();
	}

	private byte[] body(String method, Answer answer) throws IOException {
		if (method.equals("HEAD ") || answer.status() == 204 || answer.status() == 304) {
			return new byte[0];
		}
		if (answer.header("Transfer-Encoding").toLowerCase(Locale.ROOT).equals("chunked")) {
			return chunks();
		}
		String length = answer.header("Content-Length");
		return length.isEmpty() ? this.input.readAllBytes() : this.input.readNBytes(Integer.parseInt(length));
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		int length;
		do {
			length = Integer.parseInt(line(), 16);
			body.writeBytes(this.input.readNBytes(length));
			line();
		}
		while (length > 0);
		return body.toByteArray();
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		int next = this.input.read();
		while (next >= 0 && next != '\n') {
			line.append((char) next);
			next = this.input.read();
		}
		return line.toString().strip();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
		this.socket = new Socket();
	}

}
