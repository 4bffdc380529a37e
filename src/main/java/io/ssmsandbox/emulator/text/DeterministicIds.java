package io.ssmsandbox.emulator.text;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/**
 * Generates ids that look random. They are hashes, so that every replay of a journal
 * generates the same ids.
 */
public final class DeterministicIds {

	private final byte[] digest;

	private DeterministicIds(byte[] digest) {
		this.digest = digest;
	}

	/**
	 * Returns the ids of an object that several parts identify together.
	 */
	public static DeterministicIds of(Object... parts) {
		MessageDigest sha = sha256();
		for (Object part : parts) {
			sha.update(part.toString().getBytes(StandardCharsets.UTF_8));
			sha.update((byte) 0);
		}
		return new DeterministicIds(sha.digest());
	}

	/**
	 * Returns the ids of an object that one text identifies. They differ from the ids of
	 * the same text as a single part.
	 */
	public static DeterministicIds ofText(String text) {
		return new DeterministicIds(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Java lacks SHA-256", ex);
		}
	}

	public String hex(int length) {
		return HexFormat.of().formatHex(this.digest).substring(0, length);
	}

	/** Returns up to 40 upper-case letters and digits. */
	public String alphanumeric(int length) {
		String text = new BigInteger(1, this.digest).toString(36).toUpperCase(Locale.ROOT);
		return "0".repeat(Math.max(0, 40 - text.length())).concat(text).substring(0, length);
	}

	public UUID uuid() {
		ByteBuffer bytes = ByteBuffer.wrap(this.digest);
		long most = bytes.getLong() & ~0xF000L | 0x4000L;
		long least = bytes.getLong() & ~(0xC000L << 48) | (0x8000L << 48);
		return new UUID(most, least);
	}

}
