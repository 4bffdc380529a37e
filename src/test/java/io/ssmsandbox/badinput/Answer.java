package io.ssmsandbox.badinput;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * A raw HTTP response.
 *
 * @param status its status; 0 when the portal closed the connection instead of answering
 * @param head its head, byte for byte
 * @param body its body
 */
record Answer(int status, String head, byte[] body) {

	static final Answer NONE = new Answer(0, "", new byte[0]);

	String text() {
		return new String(header("Content-Encoding").equals("gzip") ? unzipped() : this.body, StandardCharsets.UTF_8);
	}

	private byte[] unzipped() {
		try (InputStream zipped = new GZIPInputStream(new ByteArrayInputStream(this.body))) {
			return zipped.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The answer does not match its Content-Encoding", ex);
		}
	}

	/**
	 * The value of a header, or an empty string.
	 */
	String header(String name) {
		String start = name.toLowerCase(Locale.ROOT) + ":";
		return headers().stream()
			.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith(start))
			.map((line) -> line.substring(start.length()).strip())
			.findFirst()
			.orElse("");
	}

	List<String> headers() {
		return List.of(this.head.split("\r\n"));
	}

	boolean isProblem() {
		return header("Content-Type").startsWith("application/problem+json");
	}

	boolean isPage() {
		return header("Content-Type").startsWith("text/html");
	}

}
