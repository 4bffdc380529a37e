package io.ssmsandbox.emulator.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Encodes and decodes a line of the file: checksum, blank, JSON, line feed. The JSON
 * contains no line feed, so every line feed ends a line.
 */
final class JournalLine {

	private static final int CHECKSUM_LENGTH = 8;

	private JournalLine() {
	}

	static ByteBuffer encode(String json) {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		ByteBuffer line = ByteBuffer.allocate(CHECKSUM_LENGTH + 1 + body.length + 1);
		line.put(checksum(body).getBytes(StandardCharsets.US_ASCII)).put((byte) ' ').put(body).put((byte) '\n');
		return line.flip();
	}

	/**
	 * Returns the JSON of a line without its line feed, or empty when the line is
	 * damaged.
	 */
	static Optional<String> decode(byte[] line) {
		if (line.length <= CHECKSUM_LENGTH || line[CHECKSUM_LENGTH] != ' ') {
			return Optional.empty();
		}
		byte[] body = Arrays.copyOfRange(line, CHECKSUM_LENGTH + 1, line.length);
		String checksum = new String(line, 0, CHECKSUM_LENGTH, StandardCharsets.US_ASCII);
		return checksum.equals(checksum(body)) ? Optional.of(new String(body, StandardCharsets.UTF_8))
				: Optional.empty();
	}

	/**
	 * Returns whether the bytes may be the start of an incomplete line. Zeros come from
	 * blocks that did not reach the disk.
	 */
	static boolean isBeginning(byte[] bytes) {
		for (int i = 0; i < Math.min(bytes.length, CHECKSUM_LENGTH + 2); i++) {
			if (bytes[i] != 0 && !mayStandAt(i, (char) bytes[i])) {
				return false;
			}
		}
		return true;
	}

	private static boolean mayStandAt(int index, char character) {
		if (index < CHECKSUM_LENGTH) {
			return "0123456789abcdef".indexOf(character) >= 0;
		}
		return character == ((index == CHECKSUM_LENGTH) ? ' ' : '{');
	}

	private static String checksum(byte[] body) {
		CRC32 crc = new CRC32();
		crc.update(body);
		return HexFormat.of().toHexDigits((int) crc.getValue());
	}

}
