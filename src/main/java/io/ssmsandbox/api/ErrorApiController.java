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
 * Tells what went wrong before a request reached a controller.
 */
@Controller
class ErrorApiController implements ErrorController {

	@RequestMapping("${spring.web.error.path:/error}")
	Object error(HttpServletRequest request, HttpServletResponse response) {
		Problem problem = RejectedRequest.of(request)
			.map(ErrorApiController::refused)
			.orElseGet(() -> unnamed(status(request), request));
		return switch (ResponseFormat.of(request)) {
			case PERSON -> problem.asPage(response);
			case SYSTEM -> problem.asJson(ResponseFormat.path(request));
		};
	}

	private static Problem refused(RejectedRequest rejectedRequest) {
		return (rejectedRequest.limit() != null) ? LimitProblem.of(rejectedRequest.limit()) : Problem
			.of(HttpStatusCode.valueOf(rejectedRequest.status()), rejectedRequest.code(), rejectedRequest.message());
	}

	/**
	 * What broke outside of a controller, such as a page while it was being made.
	 */
	private static Problem unnamed(HttpStatus status, HttpServletRequest request) {
		if (!status.is5xxServerError()) {
			return Problem.of(status, List.of(Message.of(ProblemMessage.CANNOT_BE_ANSWERED)));
		}
		Object fact = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		return UnexpectedError.tell(status, request, (fact instanceof Throwable thrown) ? thrown : null);
	}

	/**
	 * Whoever asks for this address without any error asks for nothing.
	 */
	private static HttpStatus status(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus known = (status instanceof Integer code) ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
		return (known != null) ? known : HttpStatus.INTERNAL_SERVER_ERROR;
	}

}
