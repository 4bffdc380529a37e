package io.ssmsandbox.security;

import java.io.IOException;
import java.util.Optional;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.sandbox.LimitExceededException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was turned away before it reached anybody. It is kept with the request,
 * for whoever writes the answer: a page for people, a problem for other systems.
 *
 * @param status the HTTP status
 * @param code a stable word for programs
 * @param message why, for a person
 * @param limit the limit that it exceeds; null when there is another reason
 */
public record RejectedRequest(int status, String code, Message message, @Nullable LimitExceededException limit) {

	private static final String ATTRIBUTE = RejectedRequest.class.getName();

	public RejectedRequest(int status, String code, Message message) {
		this(status, code, message, null);
	}

	/**
	 * Turns the request away.
	 */
	public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(ATTRIBUTE, this);
		response.sendError(this.status, this.message.inEnglish());
	}

	/**
	 * Why this request was turned away, if it was.
	 */
	public static Optional<RejectedRequest> of(HttpServletRequest request) {
		return Optional.ofNullable((RejectedRequest) request.getAttribute(ATTRIBUTE));
	}

}
