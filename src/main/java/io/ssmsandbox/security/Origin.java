package io.ssmsandbox.security;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The origin of a page, by which a browser distinguishes sites.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name in lower case, an IPv4 address, or an IPv6 address in brackets
 * @param port the port, also when it is the scheme's default and not written
 */
record Origin(String scheme, String host, int port) {

	private static final Pattern FORM = Pattern
		.compile("(https?)://([a-z0-9_.-]+|\\[[0-9a-f:.]*:[0-9a-f:.]*(?:%[a-z0-9_.~%-]+)?])(?::(\\d{1,5}))?");

	private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

	/**
	 * Parses an origin as browsers write it: without path, query and user.
	 */
	static Optional<Origin> parse(String text) {
		Matcher parts = FORM.matcher(text.toLowerCase(Locale.ROOT));
		if (!parts.matches()) {
			return Optional.empty();
		}
		String scheme = parts.group(1);
		String port = parts.group(3);
		return Optional
			.of(new Origin(scheme, parts.group(2), (port != null) ? Integer.parseInt(port) : portOf(scheme)));
	}

	private static int portOf(String scheme) {
		return "https".equals(scheme) ? 443 : 80;
	}

	/**
	 * Returns the origin of a page that was fetched from this host.
	 * @param authority the value of a Host header
	 */
	static Optional<Origin> of(String scheme, String authority) {
		return parse(scheme + "://" + authority);
	}

	/**
	 * Returns whether the host is an address. A browser resolves no name then, so DNS
	 * rebinding is impossible.
	 */
	boolean isAddress() {
		return this.host.startsWith("[") || IPV4.matcher(this.host).matches();
	}

}
