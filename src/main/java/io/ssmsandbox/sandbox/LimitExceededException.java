package io.ssmsandbox.sandbox;

import java.time.Duration;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;

/**
 * A request would exceed a limit. Nothing was done.
 */
public class LimitExceededException extends MessageException {

	private static final long serialVersionUID = 1L;

	private final LimitKind limitKind;

	private final long value;

	private final Duration retryAfter;

	/**
	 * Refuses a request.
	 * @param limit which limit
	 * @param value how many it allows
	 * @param retryAfter when there may be room again
	 * @param more what its message names beside the value
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

	public LimitKind limit() {
		return this.limitKind;
	}

	public long value() {
		return this.value;
	}

	/**
	 * After how many whole seconds a retry makes sense; at least one.
	 */
	public int retryAfterSeconds() {
		return Math.toIntExact(Math.max(1, this.retryAfter.plusMillis(999).toSeconds()));
	}

}
