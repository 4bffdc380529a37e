package io.ssmsandbox.stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/**
 * Knows when the answer to a request has begun. What is sent to an emitter before piles
 * up in memory, and is then written by the request's own thread, which nobody watches.
 */
final class StreamStart implements AsyncHandlerInterceptor {

	private static final String ACTION = StreamStart.class.getName();

	/**
	 * Has something done once the answer to this thread's request has begun.
	 */
	static void once(Runnable action) {
		RequestContextHolder.currentRequestAttributes().setAttribute(ACTION, action, RequestAttributes.SCOPE_REQUEST);
	}

	@Override
	public void afterConcurrentHandlingStarted(HttpServletRequest request, HttpServletResponse response,
			Object handler) {
		if (request.getAttribute(ACTION) instanceof Runnable action) {
			request.removeAttribute(ACTION);
			action.run();
		}
	}

}
