package io.ssmsandbox.api;

import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * Whom an answer is for: a person who wants a page, or another system that wants JSON.
 * What is asked of the API is answered by the API's rules, also to a browser.
 */
enum ResponseFormat {

	/** Wants a page. */
	PERSON,
	/** Wants JSON. */
	SYSTEM;

	private static final List<String> API = List.of("/stacks", "/preflight", "/regions", "/v3", "/actuator");

	static ResponseFormat of(HttpServletRequest request) {
		return (!isApi(request) && prefersPage(request)) ? PERSON : SYSTEM;
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

	/**
	 * Whether an operation of the API is asked for, or an address below one.
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
