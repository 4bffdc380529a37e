package io.ssmsandbox.api;

import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/**
 * Whom an answer is for: a person who wants a page, or another system that wants JSON.
 * What is asked of the API is answered by the API's rules, also to a browser.
 */
enum Audience {

	/** Wants a page. */
	PERSON,
	/** Wants JSON. */
	SYSTEM;

	private static final List<String> API = List.of("/stacks", "/preflight", "/regions", "/v3", "/actuator");

	static Audience of(HttpServletRequest request) {
		return (!isApi(path(request)) && prefersPage(request.getHeader(HttpHeaders.ACCEPT))) ? PERSON : SYSTEM;
	}

	/**
	 * While an error is being told, the path is that of the error; the one that was asked
	 * for stands beside it.
	 */
	static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String uri = (failed instanceof String text) ? text : request.getRequestURI();
		return uri.startsWith(request.getContextPath()) ? uri.substring(request.getContextPath().length()) : uri;
	}

	private static boolean isApi(String path) {
		return API.stream().anyMatch((root) -> path.equals(root) || path.startsWith(root + "/"));
	}

	private static boolean prefersPage(@Nullable String accept) {
		if (accept == null) {
			return false;
		}
		try {
			List<MediaType> wanted = MediaType.parseMediaTypes(accept);
			MimeTypeUtils.sortBySpecificity(wanted);
			return wanted.stream()
				.filter((type) -> type.isCompatibleWith(MediaType.TEXT_HTML)
						|| type.isCompatibleWith(MediaType.APPLICATION_JSON)
						|| type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
				.findFirst()
				.filter((type) -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML))
				.isPresent();
		}
		catch (InvalidMediaTypeException | InvalidMimeTypeException ex) {
			return false;
		}
	}

}
