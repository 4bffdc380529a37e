package io.ssmsandbox.security;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Takes scheme, host and client address from the headers {@code X-Forwarded-*}, where a
 * configured proxy sent the request. From any other client these headers are ignored,
 * since every client and every page can set them. {@code Forwarded} is always ignored: a
 * proxy that sets the other headers passes it on as the client wrote it.
 */
final class TrustedProxies implements HttpConfiguration.Customizer {

	private static final Pattern LITERAL_ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.%]*:[0-9a-fA-F:.%]*");

	private final List<IpAddressMatcher> addresses;

	private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();

	TrustedProxies(List<IpAddressMatcher> addresses) {
		this.addresses = List.copyOf(addresses);
	}

	@Override
	public Request customize(Request request, HttpFields.Mutable responseHeaders) {
		RawHostHeader.store(request);
		return isFromProxy(request) ? this.forwarded.customize(new FromProxy(request), responseHeaders) : request;
	}

	/**
	 * The address that the nearest proxy saw. A proxy appends that address to what the
	 * client sent, so only the end of the list can be believed.
	 */
	private String clientAddress(List<String> addresses) {
		int last = addresses.size() - 1;
		while (last > 0 && isProxy(addresses.get(last))) {
			last--;
		}
		return addresses.get(last);
	}

	private boolean isProxy(String entry) {
		return LITERAL_ADDRESS.matcher(entry).matches() && contains(entry);
	}

	private boolean isFromProxy(Request request) {
		return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress client
				&& contains(client.getAddress().getHostAddress());
	}

	/**
	 * Returns whether the address belongs to a proxy.
	 * @param address a literal address; the zone of an IPv6 address does not count
	 */
	boolean contains(String address) {
		String zoneless = address.replaceFirst("%.*$", "");
		return this.addresses.stream().anyMatch((proxies) -> proxies.matches(zoneless));
	}

	/**
	 * A request with the headers of the proxy that can be believed.
	 */
	private final class FromProxy extends Request.Wrapper {

		private final HttpFields headers;

		FromProxy(Request request) {
			super(request);
			HttpFields.Mutable believed = HttpFields.build(request.getHeaders()).remove(HttpHeader.FORWARDED);
			List<String> addresses = believed.getCSV(HttpHeader.X_FORWARDED_FOR, false);
			if (!addresses.isEmpty()) {
				believed.put(HttpHeader.X_FORWARDED_FOR, clientAddress(addresses));
			}
			this.headers = believed.asImmutable();
		}

		@Override
		public HttpFields getHeaders() {
			return this.headers;
		}

	}

}
