package io.ssmsandbox.api;

import java.util.List;
import java.util.Map;

import io.ssmsandbox.message.ProblemMessage;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Rejects unknown query parameters and repeated single-valued ones. Otherwise a misspelt
 * or outdated parameter would be ignored, and the request would not do what the client
 * wants.
 */
@Component
class QueryParameterInterceptor implements HandlerInterceptor {

	private final QueryParameters parameters;

	QueryParameterInterceptor(QueryParameters parameters) {
		this.parameters = parameters;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		// The server repeats the parameters when it continues a response on another
		// thread.
		if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod method
				&& isOperation(method)) {
			check(request, this.parameters.of(method));
		}
		return true;
	}

	private static boolean isOperation(HandlerMethod method) {
		return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class);
	}

	private static void check(HttpServletRequest request, Map<String, QueryParameter> known) {
		Map<String, String[]> sent = request.getParameterMap();
		List<String> unknown = sent.keySet().stream().filter((name) -> !known.containsKey(name)).toList();
		if (!unknown.isEmpty()) {
			throw new UnknownParameterException(unknown, known.keySet(), isLaunch(request));
		}
		known.values()
			.stream()
			.filter((parameter) -> !parameter.isList() && sent.getOrDefault(parameter.name(), new String[0]).length > 1)
			.findFirst()
			.ifPresent((parameter) -> {
				throw InvalidParameterException.query(parameter.name(), ProblemMessage.PARAMETER_TWICE);
			});
	}

	private static boolean isLaunch(HttpServletRequest request) {
		return request.getMethod().equals("POST") && ResponseFormat.path(request).equals("/stacks");
	}

}
