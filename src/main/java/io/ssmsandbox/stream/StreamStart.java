package io.ssmsandbox.stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/**
 * Detects when the response to a request has started. Data that is sent to an emitter
 * earlier accumulates in memory. The request's own thread then writes it, and no time
 * limit applies to that thread.
 */
final class StreamStart implements AsyncHandlerInterceptor {

	private static final String ACTION = StreamStart.class.getName();

	/**
	 * Runs an action once the response to this thread's request has started.
	 */
	static void runWhenStarted(Runnable action) {
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
