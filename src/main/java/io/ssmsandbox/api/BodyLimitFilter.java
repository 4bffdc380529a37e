package io.ssmsandbox.api;

import java.io.IOException;

import io.ssmsandbox.security.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no long body in: neither one that says how long it is, nor one that does not.
 */
@Component
class BodyLimitFilter extends OncePerRequestFilter {

	private static final Refusal TOO_LARGE = new Refusal(BodyTooLarge.STATUS.value(), BodyTooLarge.CODE,
			BodyTooLarge.MESSAGE);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > BodyTooLarge.MAX.toBytes()) {
			TOO_LARGE.send(request, response);
		}
		else {
			chain.doFilter(new LimitedRequest(request), response);
		}
	}

	private static final class LimitedRequest extends HttpServletRequestWrapper {

		LimitedRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new LimitedInput(super.getInputStream(), BodyTooLarge.MAX.toBytes());
		}

	}

}
