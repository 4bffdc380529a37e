package io.ssmsandbox.aws;

import java.util.Locale;

/**
 * The outcome of one attempt of a call.
 */
enum CallOutcome {

	SUCCESS,
	/** AWS refused the call. */
	REFUSED,
	/** AWS throttled the call. */
	THROTTLED,
	/** AWS did not answer, or the response was unusable. */
	UNAVAILABLE,
	/** The portal did not send it, because the budget had no call to spare. */
	UNSENT;

	/** The value in metrics. */
	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

}
