package io.ssmsandbox.diagnosis;

import java.util.Locale;

/**
 * The category of a cause, for API clients and metrics. A wrong category is worse than
 * {@link #UNKNOWN}.
 */
public enum CauseCategory {

	/** A quota of the account is used up. */
	QUOTA,

	/** AWS has no capacity now. */
	CAPACITY,

	/** A name is in use. */
	NAME_TAKEN,

	/** The portal lacks a permission. */
	PERMISSION,

	/**
	 * A policy of the organisation denies the action; the portal's operators cannot grant
	 * it.
	 */
	ORGANISATION_POLICY,

	/** The state of the account does not allow the action. */
	ACCOUNT_STATE,

	/** AWS does not accept the credentials of the portal. */
	CREDENTIALS,

	/** The configuration cannot work. */
	CONFIGURATION,

	/** A zone, type, image or service does not exist there. */
	UNAVAILABLE_HERE,

	/** Something else uses a resource. */
	IN_USE,

	/** Something failed inside AWS. */
	AWS_INTERNAL,

	/** The agent of the instance does not connect. */
	AGENT,

	/** The portal does not know. */
	UNKNOWN;

	/**
	 * The value in responses, such as {@code name-taken}.
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
