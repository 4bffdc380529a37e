package io.ssmsandbox.security;

import java.io.IOException;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;
import io.ssmsandbox.webserver.BodyBufferHandler;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects requests whose body is too long. The web server has not read such a body, so
 * this filter runs before all filters that read one.
 */
final class BodyLengthFilter extends OncePerRequestFilter {

	/** The maximum body length. */
	static final DataSize MAX = DataSize.ofKilobytes(64);

	private static final RejectedRequest TOO_LARGE = new RejectedRequest(HttpStatus.CONTENT_TOO_LARGE.value(),
			"body-too-large", Message.of(ProblemMessage.BODY_TOO_LARGE, MAX.toKilobytes()));

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getAttribute(BodyBufferHandler.TOO_LONG) != null) {
			TOO_LARGE.send(request, response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
