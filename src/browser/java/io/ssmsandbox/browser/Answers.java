package io.ssmsandbox.browser;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Records the status of the portal's latest response to each method and path, even if the
 * browser hides the response from the page.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Answers implements Filter {

	private final Map<String, Integer> statuses = new ConcurrentHashMap<>();

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		chain.doFilter(request, response);
		HttpServletRequest asked = (HttpServletRequest) request;
		this.statuses.put(asked.getMethod() + " " + asked.getRequestURI(),
				((HttpServletResponse) response).getStatus());
	}

	/**
	 * Returns the status of the response.
	 * @param request such as {@code GET /stacks}
	 * @return null if no such request has arrived
	 */
	@Nullable Integer to(String request) {
		return this.statuses.get(request);
	}

	void forget() {
		this.statuses.clear();
	}

}
