package io.ssmsandbox.security;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The hosts and origins that are the portal's own. A page of another site can make its
 * own name point at the portal's address (DNS rebinding). For the browser that page is
 * then of the portal's origin; the name in the request's Host still shows what it is. A
 * page cannot do that with a literal address, so every address is allowed: health probes
 * and tunnels use one.
 */
final class AllowedHosts {

	private static final String LOOPBACK_NAME = "localhost";

	private final Set<Origin> allowed;

	AllowedHosts(Collection<Origin> allowed) {
		this.allowed = Set.copyOf(allowed);
	}

	/**
	 * Tells whether the portal answers under this host.
	 * @param authority the value of a Host header as the client or the proxy sent it
	 */
	boolean contains(String authority) {
		return Origin.of("http", authority)
			.filter((origin) -> origin.isAddress() || LOOPBACK_NAME.equals(origin.host()))
			.isPresent() || this.allowed.stream().anyMatch((origin) -> isHostOf(origin, authority));
	}

	/**
	 * Host does not name the scheme, so a port that is left out is that of the origin's.
	 */
	private static boolean isHostOf(Origin origin, String authority) {
		return Origin.of(origin.scheme(), authority).equals(Optional.of(origin));
	}

	/**
	 * Tells whether a page of this origin is a page of the portal.
	 * @param origin the value of an Origin header
	 * @param own the origin of the portal as the request addresses it
	 */
	boolean isOwn(String origin, Optional<Origin> own) {
		return Origin.parse(origin)
			.filter((sender) -> own.equals(Optional.of(sender)) || this.allowed.contains(sender))
			.isPresent();
	}

}
