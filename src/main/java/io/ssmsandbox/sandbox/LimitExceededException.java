package io.ssmsandbox.sandbox;

import java.time.Duration;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;

/**
 * Thrown when a request would exceed a limit. Nothing was done.
 */
public class LimitExceededException extends MessageException {

	private static final long serialVersionUID = 1L;

	private final LimitKind limitKind;

	private final long value;

	private final Duration retryAfter;

	/**
	 * Creates the exception.
	 * @param limitKind the limit
	 * @param value the value of the limit
	 * @param retryAfter how long to wait before a retry makes sense
	 * @param more further arguments of the message
	 */
	public LimitExceededException(LimitKind limitKind, long value, Duration retryAfter, String... more) {
		super(message(limitKind, value, more));
		this.limitKind = limitKind;
		this.value = value;
		this.retryAfter = retryAfter;
	}

	private static Message message(LimitKind limitKind, long value, String... more) {
		Object[] arguments = new Object[more.length + 1];
		arguments[0] = value;
		System.arraycopy(more, 0, arguments, 1, more.length);
		return Message.of(limitKind.message(), arguments);
	}

	public LimitKind limitKind() {
		return this.limitKind;
	}

	public long value() {
		return this.value;
	}

	/**
	 * The seconds to wait before a retry, rounded up; at least one.
	 */
	public int retryAfterSeconds() {
		return Math.toIntExact(Math.max(1, this.retryAfter.plusMillis(999).toSeconds()));
	}

}
