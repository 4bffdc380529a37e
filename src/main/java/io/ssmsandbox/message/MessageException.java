package io.ssmsandbox.message;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An exception with a message for people. {@link #getMessage()} returns the English
 * sentence for the log. A page renders {@link #message()} in the reader's language.
 */
public abstract class MessageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Message message;

	protected MessageException(Message message) {
		this(message, null);
	}

	protected MessageException(Message message, @Nullable Throwable cause) {
		super(message.inEnglish(), cause);
		this.message = message;
	}

	/**
	 * The message that says what went wrong.
	 */
	public Message message() {
		return this.message;
	}

	@Override
	public String getMessage() {
		return Objects.requireNonNull(super.getMessage());
	}

}
