package io.ssmsandbox.security;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpException;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads all headers, parameters and forms once, so that a malformed request is rejected
 * here and not by the code that reads it first.
 */
final class RequestDecodingFilter extends OncePerRequestFilter {

	private static final RejectedRequest UNREADABLE = new RejectedRequest(HttpStatus.BAD_REQUEST.value(),
			"malformed-request", Message.of(ProblemMessage.MALFORMED_FORM));

	private static final RejectedRequest TOO_LARGE = new RejectedRequest(HttpStatus.CONTENT_TOO_LARGE.value(),
			"body-too-large", Message.of(ProblemMessage.FORM_TOO_LARGE));

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		readHeaders(request);
		Optional<RejectedRequest> refusal = read(request);
		if (refusal.isPresent()) {
			refusal.get().send(request, response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/**
	 * The firewall checks a header when it is read, and {@link MalformedRequestHandler}
	 * handles its exception here. In a controller it would be an unexpected error.
	 */
	private static void readHeaders(HttpServletRequest request) {
		for (String name : Collections.list(request.getHeaderNames())) {
			request.getHeaders(name).asIterator().forEachRemaining((value) -> {
			});
		}
	}

	private static Optional<RejectedRequest> read(HttpServletRequest request) {
		try {
			request.getParameterMap();
			return Optional.empty();
		}
		catch (RequestRejectedException ex) {
			return Optional.of(UNREADABLE);
		}
		catch (RuntimeException ex) {
			if (!(ex instanceof HttpException)) {
				throw ex;
			}
			return Optional.of(isTooLarge(ex) ? TOO_LARGE : UNREADABLE);
		}
	}

	/**
	 * Jetty wraps the cause of a form error in another exception, which always means 400.
	 */
	private static boolean isTooLarge(Throwable exception) {
		return Stream.iterate(exception, (each) -> each != null, Throwable::getCause)
			.anyMatch((each) -> each instanceof HttpException httpFailure
					&& httpFailure.getCode() == HttpStatus.CONTENT_TOO_LARGE.value());
	}

}
