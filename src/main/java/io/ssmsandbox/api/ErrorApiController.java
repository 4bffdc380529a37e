package io.ssmsandbox.api;

import java.util.List;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;
import io.ssmsandbox.security.RejectedRequest;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers errors that occur before a request reaches a controller.
 */
@Controller
class ErrorApiController implements ErrorController {

	@RequestMapping("${spring.web.error.path:/error}")
	Object error(HttpServletRequest request, HttpServletResponse response) {
		Problem problem = RejectedRequest.of(request)
			.map(ErrorApiController::rejected)
			.orElseGet(() -> unexpected(status(request), request));
		return switch (ResponseFormat.of(request)) {
			case PERSON -> problem.asPage(response);
			case SYSTEM -> problem.asJson(ResponseFormat.path(request));
		};
	}

	private static Problem rejected(RejectedRequest rejectedRequest) {
		return (rejectedRequest.limit() != null) ? LimitProblem.of(rejectedRequest.limit()) : Problem
			.of(HttpStatusCode.valueOf(rejectedRequest.status()), rejectedRequest.code(), rejectedRequest.message());
	}

	/**
	 * Answers a failure outside of a controller, such as one during page rendering.
	 */
	private static Problem unexpected(HttpStatus status, HttpServletRequest request) {
		if (!status.is5xxServerError()) {
			return Problem.of(status, List.of(Message.of(ProblemMessage.CANNOT_BE_ANSWERED)));
		}
		Object error = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		return UnexpectedError.logAndDescribe(status, request, (error instanceof Throwable thrown) ? thrown : null);
	}

	/**
	 * A request for this address without an error gets status 404.
	 */
	private static HttpStatus status(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus known = (status instanceof Integer code) ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
		return (known != null) ? known : HttpStatus.INTERNAL_SERVER_ERROR;
	}

}
