package io.ssmsandbox.sandbox;

import java.util.Locale;

import io.ssmsandbox.message.MessageCode;
import io.ssmsandbox.message.RequestMessage;

/**
 * The kinds of limits: those that an operator sets with {@code portal.limits}, and the
 * one that AWS sets.
 */
public enum LimitKind {

	/** Sandboxes that may have a stack. */
	LIVE(RequestMessage.LIMIT_LIVE),

	/** Sandboxes of one owner that may have a stack. */
	LIVE_PER_OWNER(RequestMessage.LIMIT_LIVE_PER_OWNER),

	/** Sandboxes in one region that may have a stack. */
	LIVE_PER_REGION(RequestMessage.LIMIT_LIVE_PER_REGION),

	/** Launches within a minute. */
	LAUNCHES_PER_MINUTE(RequestMessage.LIMIT_LAUNCHES_PER_MINUTE),

	/** Launches of one owner within an hour. */
	LAUNCHES_PER_OWNER_PER_HOUR(RequestMessage.LIMIT_LAUNCHES_PER_OWNER_PER_HOUR),

	/** Requests of one client address within a minute. */
	REQUESTS_PER_MINUTE(RequestMessage.LIMIT_REQUESTS_PER_MINUTE),

	/** VPCs that AWS allows in a region. */
	REGION_FULL(RequestMessage.REGION_FULL);

	private final MessageCode message;

	LimitKind(MessageCode message) {
		this.message = message;
	}

	/**
	 * The name in the settings.
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	MessageCode message() {
		return this.message;
	}

}
