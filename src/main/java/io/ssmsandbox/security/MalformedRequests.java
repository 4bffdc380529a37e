package io.ssmsandbox.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * Refuses what Spring Security lets into no filter chain, such as methods that nobody
 * knows.
 */
@Component
class MalformedRequests implements RequestRejectedHandler {

	private static final Refusal MALFORMED = new Refusal(HttpStatus.BAD_REQUEST.value(), "malformed-request",
			"The request is not one that the portal can read: its method, address or a header holds what must not be "
					+ "there.");

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException fact)
			throws IOException {
		MALFORMED.send(request, response);
	}

}
