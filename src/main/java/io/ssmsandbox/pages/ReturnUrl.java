package io.ssmsandbox.pages;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The page that somebody is on, as an address within the portal. It travels with a form
 * and comes back from outside, so only what cannot lead to another host counts as one.
 */
final class ReturnUrl {

	/**
	 * One slash, since two begin the name of a host, and browsers read a backslash as a
	 * slash.
	 */
	private static final Pattern WITHIN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]{0,4000}");

	private ReturnUrl() {
	}

	static Optional<String> of(@Nullable String text) {
		return Optional.ofNullable(text).filter((address) -> WITHIN.matcher(address).matches());
	}

	/**
	 * The page that is being answered; the first page where its address is too odd to be
	 * sent around. While an error is being told, the address is that of the error, and
	 * the one that was asked for stands beside it.
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
