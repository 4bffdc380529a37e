package io.ssmsandbox.badinput;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Encodes bytes, text or not, so that they arrive unchanged.
 */
final class Encoding {

	private Encoding() {
	}

	/**
	 * Encodes them as a JSON string.
	 */
	static byte[] quoted(byte[] bytes) {
		Optional<String> text = utf8(bytes);
		StringBuilder out = new StringBuilder("\"");
		text.orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1)).chars().forEach((unit) -> {
			if (unit == '"' || unit == '\\') {
				out.append('\\').append((char) unit);
			}
			else if (unit < ' ') {
				out.append("\\u%04x".formatted(unit));
			}
			else {
				out.append((char) unit);
			}
		});
		return out.append('"')
			.toString()
			.getBytes(text.isPresent() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
	}

	/**
	 * Encodes them for a URL or a form.
	 */
	static String percent(byte[] bytes) {
		StringBuilder out = new StringBuilder();
		for (byte each : bytes) {
			boolean plain = each >= '0' && each <= '9' || each >= 'A' && each <= 'Z' || each >= 'a' && each <= 'z'
					|| each == '-' || each == '_' || each == '~' || each == '.';
			out.append(plain ? String.valueOf((char) each) : "%%%02x".formatted(each));
		}
		return out.toString();
	}

	/**
	 * Decodes them as text, if they are valid text.
	 */
	static Optional<String> utf8(byte[] bytes) {
		try {
			return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

}
