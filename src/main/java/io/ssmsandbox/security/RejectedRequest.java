package io.ssmsandbox.security;

import java.io.IOException;
import java.util.Optional;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.sandbox.LimitExceededException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was rejected before it reached a controller. It is stored in the request
 * for the code that writes the response: a page for people, a problem for other systems.
 *
 * @param status the HTTP status
 * @param code a stable code for programs
 * @param message the reason for people
 * @param limit the exceeded limit; null for another reason
 */
public record RejectedRequest(int status, String code, Message message, @Nullable LimitExceededException limit) {

	private static final String ATTRIBUTE = RejectedRequest.class.getName();

	public RejectedRequest(int status, String code, Message message) {
		this(status, code, message, null);
	}

	/**
	 * Rejects the request.
	 */
	public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(ATTRIBUTE, this);
		response.sendError(this.status, this.message.inEnglish());
	}

	/**
	 * Returns why this request was rejected, if it was.
	 */
	public static Optional<RejectedRequest> of(HttpServletRequest request) {
		return Optional.ofNullable((RejectedRequest) request.getAttribute(ATTRIBUTE));
	}

}
