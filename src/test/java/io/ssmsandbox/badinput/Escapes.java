package io.ssmsandbox.badinput;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Decodes the corpus's escapes for what a text file cannot contain:
 * {@code \n \r \t \s \\}, {@code \}{@code u0430} for a UTF-16 unit, {@code \xff} for a
 * byte, {@code \(300*a)} for 300 times what follows. An unpaired surrogate becomes the
 * three bytes that a careless encoder would write.
 */
final class Escapes {

	private final String text;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final StringBuilder pending = new StringBuilder();

	private int at;

	private Escapes(String text) {
		this.text = text;
	}

	static byte[] decode(String text) {
		return new Escapes(text).decode();
	}

	private byte[] decode() {
		while (this.at < this.text.length()) {
			char next = this.text.charAt(this.at++);
			if (next == '\\') {
				escape(this.text.charAt(this.at++));
			}
			else {
				this.pending.append(next);
			}
		}
		flush();
		return this.bytes.toByteArray();
	}

	private void escape(char kind) {
		switch (kind) {
			case 'n' -> this.pending.append('\n');
			case 'r' -> this.pending.append('\r');
			case 't' -> this.pending.append('\t');
			case 's' -> this.pending.append(' ');
			case '\\' -> this.pending.append('\\');
			case 'u' -> this.pending.append((char) hex(4));
			case 'x' -> raw(new byte[] { (byte) hex(2) });
			case '(' -> repeat();
			default -> throw new IllegalArgumentException("There is no escape \\" + kind + " in " + this.text);
		}
	}

	private int hex(int digits) {
		this.at += digits;
		return Integer.parseInt(this.text.substring(this.at - digits, this.at), 16);
	}

	private void repeat() {
		int star = this.text.indexOf('*', this.at);
		int end = this.text.indexOf(')', star);
		int times = Integer.parseInt(this.text.substring(this.at, star));
		byte[] once = decode(this.text.substring(star + 1, end));
		for (int i = 0; i < times; i++) {
			raw(once);
		}
		this.at = end + 1;
	}

	private void raw(byte[] more) {
		flush();
		this.bytes.writeBytes(more);
	}

	private void flush() {
		int length = this.pending.length();
		for (int i = 0; i < length;) {
			int point = this.pending.codePointAt(i);
			i += Character.charCount(point);
			if (Character.getType(point) == Character.SURROGATE) {
				this.bytes.write(0xe0 | point >> 12);
				this.bytes.write(0x80 | point >> 6 & 0x3f);
				this.bytes.write(0x80 | point & 0x3f);
			}
			else {
				this.bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
			}
		}
		this.pending.setLength(0);
	}

}
