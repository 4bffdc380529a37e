package io.ssmsandbox.security;

import java.io.IOException;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * Rejects the requests that Spring Security's firewall blocks, such as unknown HTTP
 * methods.
 */
@Component
class MalformedRequestHandler implements RequestRejectedHandler {

	private static final RejectedRequest MALFORMED = new RejectedRequest(HttpStatus.BAD_REQUEST.value(),
			"malformed-request", Message.of(ProblemMessage.MALFORMED_REQUEST));

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException fact)
			throws IOException {
		MALFORMED.send(request, response);
	}

}
