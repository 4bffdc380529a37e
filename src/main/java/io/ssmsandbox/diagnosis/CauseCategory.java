package io.ssmsandbox.diagnosis;

import java.util.Locale;

/**
 * What kind of cause it is, for programs and metrics. A wrong category is worse than
 * {@link #UNKNOWN}.
 */
public enum CauseCategory {

	/** A quota of the account is used up. */
	QUOTA,

	/** AWS has no room just now. */
	CAPACITY,

	/** A name is in use. */
	NAME_TAKEN,

	/** The portal lacks a permission of its own. */
	PERMISSION,

	/**
	 * A policy of the organisation forbids it; the portal's operators cannot grant it.
	 */
	ORGANISATION_POLICY,

	/** The account is not in a state that allows it. */
	ACCOUNT_STATE,

	/** AWS does not accept the credentials of the portal. */
	CREDENTIALS,

	/** Something is set up in a way that cannot work. */
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
	 * The name on the wire, such as {@code name-taken}.
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
