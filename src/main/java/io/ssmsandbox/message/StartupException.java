package io.ssmsandbox.message;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the portal refuses to start. It says what is wrong and what the operator
 * can do; the portal prints both instead of a stack trace.
 */
public final class StartupException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String description;

	private final @Nullable String action;

	public StartupException(String description, @Nullable String action, @Nullable Throwable cause) {
		super(description, cause);
		this.description = description;
		this.action = action;
	}

	/**
	 * What is wrong.
	 */
	public String description() {
		return this.description;
	}

	/**
	 * What the operator can do about it; null where the description says it.
	 */
	public @Nullable String action() {
		return this.action;
	}

}
