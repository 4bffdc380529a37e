package io.ssmsandbox.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names under which the portal may be asked. A page of another site can make its own
 * name point at 127.0.0.1 (DNS rebinding) and would then be of the portal's origin for
 * the browser; the name it asks for gives it away.
 */
final class KnownHosts {

	private static final Pattern LOOPBACK = Pattern
		.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");

	private final boolean everyName;

	private final Set<String> allowed;

	KnownHosts(Listening listening, List<String> allowedHosts) {
		this.everyName = !listening.onLoopback() && allowedHosts.isEmpty();
		this.allowed = allowedHosts.stream().map(KnownHosts::normalize).collect(Collectors.toUnmodifiableSet());
	}

	boolean contains(String host) {
		return this.everyName || LOOPBACK.matcher(normalize(host)).matches() || isAllowed(host);
	}

	/**
	 * Whether the name was configured.
	 */
	boolean isAllowed(String host) {
		return this.allowed.contains(normalize(host));
	}

	private static String normalize(String host) {
		return host.toLowerCase(Locale.ROOT);
	}

}
