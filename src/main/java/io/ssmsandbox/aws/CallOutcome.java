package io.ssmsandbox.aws;

import java.util.Locale;

/**
 * What became of one attempt of a call.
 */
enum CallOutcome {

	SUCCESS,
	/** AWS said no. */
	REFUSED,
	/** AWS asks for fewer calls. */
	THROTTLED,
	/** AWS did not answer, or not usably. */
	UNAVAILABLE,
	/** The portal did not send it, since it had no call to spare. */
	UNSENT;

	/** As it is called in metrics. */
	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

}
