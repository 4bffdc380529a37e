package io.ssmsandbox.sandbox;

import java.util.Locale;

import io.ssmsandbox.message.MessageCode;
import io.ssmsandbox.message.RequestMessage;

/**
 * A bound that an operator can set with {@code portal.limits}, or that AWS sets.
 */
public enum LimitKind {

	/** Sandboxes that may have a stack. */
	LIVE(RequestMessage.LIMIT_LIVE),

	/** The same of one owner. */
	LIVE_PER_OWNER(RequestMessage.LIMIT_LIVE_PER_OWNER),

	/** The same in one region. */
	LIVE_PER_REGION(RequestMessage.LIMIT_LIVE_PER_REGION),

	/** Launches within a minute. */
	LAUNCHES_PER_MINUTE(RequestMessage.LIMIT_LAUNCHES_PER_MINUTE),

	/** Launches of one owner within an hour. */
	LAUNCHES_PER_OWNER_PER_HOUR(RequestMessage.LIMIT_LAUNCHES_PER_OWNER_PER_HOUR),

	/** Requests of one client address within a minute. */
	REQUESTS_PER_MINUTE(RequestMessage.LIMIT_REQUESTS_PER_MINUTE),

	/** The networks that AWS allows in a region. */
	REGION_FULL(RequestMessage.REGION_FULL);

	private final MessageCode message;

	LimitKind(MessageCode message) {
		this.message = message;
	}

	/**
	 * Its name as in the settings.
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	MessageCode message() {
		return this.message;
	}

}
