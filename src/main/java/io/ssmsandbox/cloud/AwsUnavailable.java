package io.ssmsandbox.cloud;

import java.util.Objects;

/**
 * AWS could not be asked, or did not answer in time: a lost connection, a server fault, a
 * call over the limit, credentials that have expired. It says nothing about what was
 * asked for; whoever asks tries again later.
 */
public class AwsUnavailable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public AwsUnavailable(String message, Throwable cause) {
		super(message, cause);
	}

	@Override
	public String getMessage() {
		return Objects.requireNonNull(super.getMessage());
	}

}
