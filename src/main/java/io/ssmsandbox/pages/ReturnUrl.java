package io.ssmsandbox.pages;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The address of the current page within the portal. It is part of a form and comes back
 * from the browser, so only an address that cannot lead to another host is accepted.
 */
final class ReturnUrl {

	/**
	 * Accepts only one leading slash: two begin a host name, and browsers treat a
	 * backslash as a slash.
	 */
	private static final Pattern WITHIN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]{0,4000}");

	private ReturnUrl() {
	}

	static Optional<String> of(@Nullable String text) {
		return Optional.ofNullable(text).filter((address) -> WITHIN.matcher(address).matches());
	}

	/**
	 * Returns the address of the current page; the first page if the address is not valid
	 * here. On the error page, the request attribute holds the original address.
	 */
	static String here(HttpServletRequest request) {
		String path = String
			.valueOf(orElse(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI()));
		Object query = orElse(request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING), request.getQueryString());
		String within = path.startsWith(request.getContextPath()) ? path.substring(request.getContextPath().length())
				: path;
		return of((query != null) ? within + "?" + query : within).orElse("/");
	}

	private static @Nullable Object orElse(@Nullable Object first, @Nullable Object second) {
		return (first != null) ? first : second;
	}

}
