package io.ssmsandbox.security;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The hosts and origins that belong to the portal. A page of another site can make its
 * own name resolve to the portal's address (DNS rebinding). The browser then treats that
 * page as same-origin, but the request's Host header still contains the foreign name.
 * This attack does not work with a literal address, so every address is allowed; health
 * probes and tunnels use addresses.
 */
final class AllowedHosts {

	private static final String LOOPBACK_NAME = "localhost";

	private final Set<Origin> allowed;

	AllowedHosts(Collection<Origin> allowed) {
		this.allowed = Set.copyOf(allowed);
	}

	/**
	 * Returns whether the portal serves this host.
	 * @param authority the value of a Host header as the client or the proxy sent it
	 */
	boolean contains(String authority) {
		return Origin.of("http", authority)
			.filter((origin) -> origin.isAddress() || LOOPBACK_NAME.equals(origin.host()))
			.isPresent() || this.allowed.stream().anyMatch((origin) -> isHostOf(origin, authority));
	}

	/**
	 * Host does not contain the scheme, so a missing port means the default port of the
	 * origin's scheme.
	 */
	private static boolean isHostOf(Origin origin, String authority) {
		return Origin.of(origin.scheme(), authority).equals(Optional.of(origin));
	}

	/**
	 * Returns whether a page of this origin is a page of the portal.
	 * @param origin the value of an Origin header
	 * @param own the origin of the portal as the request addresses it
	 */
	boolean isOwn(String origin, Optional<Origin> own) {
		return Origin.parse(origin)
			.filter((sender) -> own.equals(Optional.of(sender)) || this.allowed.contains(sender))
			.isPresent();
	}

}
