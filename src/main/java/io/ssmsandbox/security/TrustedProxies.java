package io.ssmsandbox.security;

import java.net.InetSocketAddress;
import java.util.List;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Takes scheme, host and client address from forwarded headers, where a configured proxy
 * sent the request. From any other client these headers are ignored, since every client
 * and every page can set them.
 */
final class TrustedProxies implements HttpConfiguration.Customizer {

	private final List<IpAddressMatcher> addresses;

	private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();

	TrustedProxies(List<IpAddressMatcher> addresses) {
		this.addresses = List.copyOf(addresses);
	}

	@Override
	public Request customize(Request request, HttpFields.Mutable responseHeaders) {
		RawHostHeader.keep(request);
		return isFromProxy(request) ? this.forwarded.customize(request, responseHeaders) : request;
	}

	private boolean isFromProxy(Request request) {
		return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress client
				&& contains(client.getAddress().getHostAddress());
	}

	/**
	 * Tells whether the address is a proxy's.
	 * @param address a literal address; the zone of an IPv6 address does not count
	 */
	boolean contains(String address) {
		String zoneless = address.replaceFirst("%.*$", "");
		return this.addresses.stream().anyMatch((proxies) -> proxies.matches(zoneless));
	}

}
