package io.ssmsandbox.security;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects browser requests that a page of another origin sends, except a link that a
 * person follows. The API has no form token, and until accounts arrive no credentials
 * either. So only this filter keeps other sites from using the API through a user's
 * browser. All ports of a host share cookies, so the form token alone does not stop a
 * page of another port; this filter does.
 */
final class CrossSiteFilter extends OncePerRequestFilter {

	private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	/** The values for a page of the same origin, or for a direct user action. */
	private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

	private static final RejectedRequest CROSS_SITE = new RejectedRequest(HttpStatus.FORBIDDEN.value(), "cross-site",
			Message.of(ProblemMessage.CROSS_SITE));

	private final AllowedHosts hosts;

	CrossSiteFilter(AllowedHosts hosts) {
		this.hosts = hosts;
	}

	/**
	 * A browser sends Origin with every request that changes something. Over https and to
	 * loopback it also sends the relation of the sites. Other clients send neither
	 * header, and pass.
	 */
	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isOfOwnOrigin(request) && (isOfOwnSite(request) || isFollowedLink(request))) {
			chain.doFilter(request, response);
		}
		else {
			CROSS_SITE.send(request, response);
		}
	}

	private boolean isOfOwnOrigin(HttpServletRequest request) {
		List<String> origins = all(request, HttpHeaders.ORIGIN);
		if (origins.isEmpty()) {
			return true;
		}
		Optional<Origin> own = RawHostHeader.of(request).flatMap((host) -> Origin.of(request.getScheme(), host));
		return origins.stream().allMatch((origin) -> this.hosts.isOwn(origin, own));
	}

	private static boolean isOfOwnSite(HttpServletRequest request) {
		return OWN_SITES.containsAll(all(request, "Sec-Fetch-Site"));
	}

	private static boolean isFollowedLink(HttpServletRequest request) {
		return SAFE.contains(request.getMethod()) && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
				&& "document".equals(request.getHeader("Sec-Fetch-Dest"));
	}

	private static List<String> all(HttpServletRequest request, String header) {
		return Collections.list(request.getHeaders(header));
	}

}
