package io.ssmsandbox.pages;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.ProblemMessage;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/**
 * A form contains a preference value that no page offers. Answered with 400.
 */
class InvalidPreferenceException extends MessageException implements ErrorResponse {

	private static final long serialVersionUID = 1L;

	InvalidPreferenceException(ProblemMessage what) {
		super(Message.of(what));
	}

	@Override
	public HttpStatusCode getStatusCode() {
		return HttpStatus.BAD_REQUEST;
	}

	@Override
	public ProblemDetail getBody() {
		return ProblemDetail.forStatusAndDetail(getStatusCode(), getMessage());
	}

}
