package io.ssmsandbox.pages;

import io.ssmsandbox.cloud.AwsUnavailable;
import io.ssmsandbox.sandbox.UnknownSandbox;
import io.ssmsandbox.session.AgentDisconnected;
import io.ssmsandbox.session.SessionNotReady;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Facts that end a page early, as a page that says so.
 */
@ControllerAdvice(basePackages = { "io.ssmsandbox.pages", "io.ssmsandbox.ops" })
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {

	@ExceptionHandler(UnknownSandbox.class)
	ModelAndView unknown() {
		return page(HttpStatus.NOT_FOUND, "There is no sandbox at this address, or it is not yours to see.");
	}

	@ExceptionHandler({ SessionNotReady.class, AgentDisconnected.class })
	ModelAndView noSession(RuntimeException ex) {
		return page(HttpStatus.CONFLICT, String.valueOf(ex.getMessage()));
	}

	@ExceptionHandler(AwsUnavailable.class)
	ModelAndView awsUnavailable() {
		return page(HttpStatus.SERVICE_UNAVAILABLE, "AWS does not answer right now. Try again in a moment.");
	}

	private static ModelAndView page(HttpStatus status, String detail) {
		ModelAndView view = new ModelAndView("error");
		view.setStatus(status);
		view.addObject("status", status.value());
		view.addObject("detail", detail);
		return view;
	}

}
