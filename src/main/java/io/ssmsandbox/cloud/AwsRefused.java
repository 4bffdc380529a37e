package io.ssmsandbox.cloud;

import java.util.Objects;

/**
 * AWS understood the call and said no; asking the same again gives the same answer.
 */
public class AwsRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final boolean atOnce;

	/**
	 * Creates a refusal.
	 * @param atOnce whether the first call was refused; otherwise an earlier one, whose
	 * answer was lost, may have taken effect
	 */
	public AwsRefused(String code, String message, boolean atOnce, Throwable cause) {
		super(message, cause);
		this.code = code;
		this.atOnce = atOnce;
	}

	/**
	 * AWS's error code, such as {@code ValidationError} or {@code AccessDenied}.
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Whether the very first call was refused, so that certainly nothing took effect.
	 */
	public boolean atOnce() {
		return this.atOnce;
	}

	@Override
	public String getMessage() {
		return Objects.requireNonNull(super.getMessage());
	}

}
