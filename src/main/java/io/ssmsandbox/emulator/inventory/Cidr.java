package io.ssmsandbox.emulator.inventory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of IPv4 addresses.
 *
 * @param network the first address as an unsigned 32-bit number
 * @param prefixLength the number of leading bits that the addresses share, 0 to 32
 */
public record Cidr(long network, int prefixLength) {

	public static final int ADDRESS_BITS = 32;

	private static final Pattern ADDRESS = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

	private static final int MAX_OCTET = 255;

	public Cidr {
		if (prefixLength < 0 || prefixLength > ADDRESS_BITS) {
			throw new IllegalArgumentException("Invalid prefix length: " + prefixLength);
		}
		if (network < 0 || network % (1L << (ADDRESS_BITS - prefixLength)) != 0 || network >= 1L << ADDRESS_BITS) {
			throw new IllegalArgumentException("Invalid network for prefix length " + prefixLength + ": " + network);
		}
	}

	/**
	 * Parses {@code 192.168.0.0/24}, or returns empty when the text is no block. Bits
	 * after the prefix are cleared, as EC2 does.
	 */
	public static Optional<Cidr> parse(String text) {
		int slash = text.indexOf('/');
		if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,2}")) {
			return Optional.empty();
		}
		int length = Integer.parseInt(text.substring(slash + 1));
		if (length > ADDRESS_BITS) {
			return Optional.empty();
		}
		long size = 1L << (ADDRESS_BITS - length);
		return parseAddress(text.substring(0, slash)).map((address) -> new Cidr(address - address % size, length));
	}

	/**
	 * Parses {@code 192.168.0.4} to a number, or returns empty when the text is no
	 * address.
	 */
	public static Optional<Long> parseAddress(String text) {
		Matcher matcher = ADDRESS.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		long address = 0;
		for (int group = 1; group <= matcher.groupCount(); group++) {
			int octet = Integer.parseInt(matcher.group(group));
			if (octet > MAX_OCTET) {
				return Optional.empty();
			}
			address = address * (MAX_OCTET + 1) + octet;
		}
		return Optional.of(address);
	}

	public static String formatAddress(long address) {
		return "%d.%d.%d.%d".formatted(address >> 24 & MAX_OCTET, address >> 16 & MAX_OCTET, address >> 8 & MAX_OCTET,
				address & MAX_OCTET);
	}

	/**
	 * Returns the number of addresses.
	 */
	public long size() {
		return 1L << (ADDRESS_BITS - this.prefixLength);
	}

	public long last() {
		return this.network + size() - 1;
	}

	public boolean contains(long address) {
		return this.network <= address && address <= last();
	}

	public boolean contains(Cidr other) {
		return contains(other.network) && contains(other.last());
	}

	public boolean overlaps(Cidr other) {
		return contains(other.network) || other.contains(this.network);
	}

	/**
	 * Returns the block of that length at that position in this block.
	 */
	public Cidr part(int length, int index) {
		Cidr part = new Cidr(this.network + ((long) index << (ADDRESS_BITS - length)), length);
		if (!contains(part)) {
			throw new IllegalArgumentException(part + " is not inside " + this);
		}
		return part;
	}

	@Override
	public String toString() {
		return formatAddress(this.network) + "/" + this.prefixLength;
	}

}
