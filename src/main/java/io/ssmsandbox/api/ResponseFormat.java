package io.ssmsandbox.api;

import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * The format of a response: a page for a person, or JSON for another system. Operations
 * of the API follow the API's rules, also for a browser.
 */
enum ResponseFormat {

	/** Gets a page. */
	PERSON,
	/** Gets JSON. */
	SYSTEM;

	private static final List<String> API = List.of("/stacks", "/preflight", "/regions", "/v3", "/actuator");

	static ResponseFormat of(HttpServletRequest request) {
		return (!isApi(request) && prefersPage(request)) ? PERSON : SYSTEM;
	}

	/**
	 * Returns the path of the original request; an error dispatch has a path of its own.
	 */
	static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String uri = (failed instanceof String text) ? text : request.getRequestURI();
		return uri.startsWith(request.getContextPath()) ? uri.substring(request.getContextPath().length()) : uri;
	}

	/**
	 * Whether the path belongs to an API operation, or is below one.
	 */
	static boolean isApi(HttpServletRequest request) {
		String path = path(request);
		return API.stream().anyMatch((root) -> path.equals(root) || path.startsWith(root + "/"));
	}

	private static boolean prefersPage(HttpServletRequest request) {
		try {
			return AcceptHeader.of(request)
				.prefers(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
		}
		catch (HttpMediaTypeNotAcceptableException ex) {
			return false;
		}
	}

}
