package io.ssmsandbox.emulator.template.function;

import java.io.Serial;

/**
 * What is wrong with a template or with the parameters given to it, in CloudFormation's
 * own words. On the wire it is a {@code ValidationError} with status 400.
 */
public final class InvalidTemplateException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	public InvalidTemplateException(String message) {
		super(message);
	}

	/**
	 * The template is not shaped as a template.
	 */
	public static InvalidTemplateException format(String message) {
		return new InvalidTemplateException("Template format error: " + message);
	}

	/**
	 * An intrinsic function is used wrongly.
	 */
	public static InvalidTemplateException error(String message) {
		return new InvalidTemplateException("Template error: " + message);
	}

}
