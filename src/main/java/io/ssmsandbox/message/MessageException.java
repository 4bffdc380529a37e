package io.ssmsandbox.message;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An exception whose text people read. {@link #getMessage()} is the English sentence, for
 * the log; a page renders {@link #message()} in the reader's language.
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
	 * What went wrong.
	 */
	public Message message() {
		return this.message;
	}

	@Override
	public String getMessage() {
		return Objects.requireNonNull(super.getMessage());
	}

}
