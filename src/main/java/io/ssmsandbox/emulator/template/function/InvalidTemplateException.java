package io.ssmsandbox.emulator.template.function;

import java.io.Serial;

/**
 * A template or its parameters are invalid. The message has CloudFormation's wording. The
 * response is a {@code ValidationError} with status 400.
 */
public final class InvalidTemplateException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	public InvalidTemplateException(String message) {
		super(message);
	}

	/**
	 * Creates the exception for a template with an invalid structure.
	 */
	public static InvalidTemplateException format(String message) {
		return new InvalidTemplateException("Template format error: " + message);
	}

	/**
	 * Creates the exception for a wrong use of an intrinsic function.
	 */
	public static InvalidTemplateException error(String message) {
		return new InvalidTemplateException("Template error: " + message);
	}

}
