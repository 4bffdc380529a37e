package io.ssmsandbox.api;

import io.ssmsandbox.security.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

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
	Object error(HttpServletRequest request) {
		Problem problem = Refusal.of(request)
			.map((refusal) -> Problem.of(HttpStatusCode.valueOf(refusal.status()), refusal.code(), refusal.detail()))
			.orElseGet(() -> unnamed(status(request)));
		return switch (Audience.of(request)) {
			case PERSON -> problem.asPage();
			case SYSTEM -> problem.asJson(Audience.path(request));
		};
	}

	private static Problem unnamed(HttpStatus status) {
		return Problem.of(status, status.is5xxServerError() ? "Something went wrong here."
				: "This request cannot be answered: " + status.getReasonPhrase() + ".");
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
