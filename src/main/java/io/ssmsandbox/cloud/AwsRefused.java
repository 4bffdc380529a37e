package io.ssmsandbox.cloud;

import java.util.Objects;

/**
 * AWS understood the call and said no; asking the same again gives the same answer.
 */
public class AwsRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	public AwsRefused(String code, String message, Throwable cause) {
		super(message, cause);
		this.code = code;
	}

	/**
	 * AWS's error code, such as {@code ValidationError} or {@code AccessDenied}.
	 */
	public String code() {
		return this.code;
	}

	@Override
	public String getMessage() {
		return Objects.requireNonNull(super.getMessage());
	}

}
