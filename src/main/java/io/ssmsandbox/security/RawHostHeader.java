package io.ssmsandbox.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

import org.springframework.http.HttpHeaders;

/**
 * The Host header as the client sent it. Jetty replaces it by forwarded headers, and a
 * page that uses DNS rebinding can set those.
 */
final class RawHostHeader {

	private static final String ATTRIBUTE = RawHostHeader.class.getName();

	private RawHostHeader() {
	}

	/**
	 * Stores the header before any code changes it.
	 */
	static void store(Request request) {
		String host = request.getHeaders().get(HttpHeader.HOST);
		if (host != null) {
			request.setAttribute(ATTRIBUTE, host);
		}
	}

	static Optional<String> of(HttpServletRequest request) {
		return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE))
			.or(() -> Optional.ofNullable(request.getHeader(HttpHeaders.HOST)));
	}

}
