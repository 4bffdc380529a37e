package io.ssmsandbox.security;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Under which addresses people reach the portal.
 *
 * @param allowedOrigins the origins (scheme, host, and port where it is not the scheme's
 * own) under which browsers reach the portal by name, such as that of a reverse proxy;
 * addresses and loopback names need none
 * @param trustedProxies addresses or networks of the proxies whose forwarded headers
 * count
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
