package io.ssmsandbox.emulator.wire;

import java.util.Objects;

/**
 * An error response of an AWS service: the HTTP status, the code that SDKs map to an
 * exception type, and the message.
 */
public final class AwsErrorException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	private final String code;

	private final String message;

	public AwsErrorException(int status, String code, String message) {
		super(message, null, false, false);
		this.status = status;
		this.code = Objects.requireNonNull(code);
		this.message = Objects.requireNonNull(message);
	}

	/**
	 * Creates the validation error of CloudFormation, IAM and STS.
	 */
	public static AwsErrorException validation(String message) {
		return new AwsErrorException(400, "ValidationError", message);
	}

	public int status() {
		return this.status;
	}

	public String code() {
		return this.code;
	}

	@Override
	public String getMessage() {
		return this.message;
	}

}
