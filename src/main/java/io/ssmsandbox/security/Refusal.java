package io.ssmsandbox.security;

import java.io.IOException;
import java.util.Optional;

import io.ssmsandbox.message.Message;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Why a request was turned away before it reached anybody. It is kept with the request,
 * for whoever writes the answer: a page for people, a problem for other systems.
 *
 * @param status the HTTP status
 * @param code a stable word for programs
 * @param message why, for a person
 */
public record Refusal(int status, String code, Message message) {

	private static final String ATTRIBUTE = Refusal.class.getName();

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
	public static Optional<Refusal> of(HttpServletRequest request) {
		return Optional.ofNullable((Refusal) request.getAttribute(ATTRIBUTE));
	}

}
