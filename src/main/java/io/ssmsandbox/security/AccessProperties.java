package io.ssmsandbox.security;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The addresses under which browsers may reach the portal.
 *
 * @param allowedOrigins the origins under which browsers reach the portal by name, such
 * as {@code https://portal.example}, with the port where it is not the default of the
 * scheme. Addresses and {@code localhost} need no entry; every other name is refused
 * @param trustedProxies the addresses or networks ({@code 10.0.0.0/24}) of the proxies
 * whose {@code X-Forwarded-*} and {@code Forwarded} headers count; a proxy must overwrite
 * them. {@code server.forward-headers-strategy} has no effect
 */
@ConfigurationProperties("portal.security")
record AccessProperties(@DefaultValue List<String> allowedOrigins, @DefaultValue List<String> trustedProxies) {

	AccessProperties {
		allowedOrigins = List.copyOf(allowedOrigins);
		trustedProxies = List.copyOf(trustedProxies);
		allowedOrigins.forEach(AccessProperties::origin);
		trustedProxies.forEach(AccessProperties::network);
	}

	List<IpAddressMatcher> proxies() {
		return this.trustedProxies.stream().map(AccessProperties::network).toList();
	}

	private static IpAddressMatcher network(String text) {
		try {
			return new IpAddressMatcher(text);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("portal.security.trusted-proxies takes addresses such as 10.0.0.5 and "
					+ "networks such as 10.0.0.0/24, not \"" + text + "\"", ex);
		}
	}

	List<Origin> origins() {
		return this.allowedOrigins.stream().map(AccessProperties::origin).toList();
	}

	private static Origin origin(String text) {
		return Origin.parse(text)
			.orElseThrow(() -> new IllegalArgumentException("portal.security.allowed-origins takes origins such as "
					+ "https://portal.example or http://portal.example:8080, without a path, not \"" + text + "\""));
	}

}
