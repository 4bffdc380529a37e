package io.ssmsandbox.security;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that a page of another site asks a browser for. The API has no form
 * token, and until accounts arrive no credentials either, so this is what keeps other
 * sites from using it through the browser of somebody who can reach it.
 */
final class CrossSiteFilter extends OncePerRequestFilter {

	private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private static final Refusal CROSS_SITE = new Refusal(HttpStatus.FORBIDDEN.value(), "cross-site",
			Message.of(ProblemMessage.CROSS_SITE));

	private final KnownHosts hosts;

	CrossSiteFilter(KnownHosts hosts) {
		this.hosts = hosts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!SAFE.contains(request.getMethod()) && isCrossSite(request)) {
			CROSS_SITE.send(request, response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/**
	 * Browsers say where a request comes from in two ways; other clients in none.
	 */
	private boolean isCrossSite(HttpServletRequest request) {
		return "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
				|| isForeign(request.getHeader(HttpHeaders.ORIGIN), request);
	}

	private boolean isForeign(@Nullable String origin, HttpServletRequest request) {
		if (origin == null) {
			return false;
		}
		try {
			URI uri = URI.create(origin);
			// The scheme is not compared: behind a proxy the portal does not know it.
			return uri.getHost() == null || !uri.getRawAuthority().equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
					&& !this.hosts.isAllowed(uri.getHost());
		}
		catch (IllegalArgumentException ex) {
			return true;
		}
	}

}
