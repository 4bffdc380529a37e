package io.ssmsandbox.api;

import java.util.List;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;
import io.ssmsandbox.security.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatusCode;

/**
 * Logs an unexpected error. The response contains only the request's id, under which the
 * log has the details.
 */
final class UnexpectedError {

	private static final Logger log = LoggerFactory.getLogger(UnexpectedError.class);

	private UnexpectedError() {
	}

	static Problem logAndDescribe(HttpStatusCode status, HttpServletRequest request, @Nullable Throwable ex) {
		String errorId = RequestId.of(request);
		log.error("Error {}: {} {} failed", errorId, request.getMethod(), ResponseFormat.path(request), ex);
		return Problem.of(status, List.of(Message.of(ProblemMessage.INTERNAL_ERROR, errorId))).addErrorId(errorId);
	}

}
