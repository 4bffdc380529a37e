package io.ssmsandbox.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Sets {@code Vary} on responses that may be HTML, for caches that ignore {@code
 * no-store}.
 */
class VaryHeaderInterceptor implements HandlerInterceptor {

	private static final String CHOICES = HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE;

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
			response.addHeader(HttpHeaders.VARY, CHOICES);
		}
		return true;
	}

}
