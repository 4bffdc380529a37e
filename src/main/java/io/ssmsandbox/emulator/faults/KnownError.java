package io.ssmsandbox.emulator.faults;

import java.util.Arrays;
import java.util.List;

/**
 * Errors that any call may meet. Services word them each in their own way.
 */
public enum KnownError {

	/** Too many calls. */
	THROTTLING("Throttling"),

	/** A part of AWS is down. */
	SERVICE_UNAVAILABLE("ServiceUnavailable"),

	/** Something in AWS went wrong. */
	INTERNAL_FAILURE("InternalFailure"),

	/** The caller's policies do not allow the call. */
	ACCESS_DENIED("AccessDenied"),

	/** The caller's temporary credentials have ended. */
	EXPIRED_TOKEN("ExpiredToken");

	private final String scripted;

	KnownError(String scripted) {
		this.scripted = scripted;
	}

	/** As scripts name them. */
	static List<String> names() {
		return Arrays.stream(values()).map((each) -> each.scripted).toList();
	}

	static KnownError named(String name) {
		return Arrays.stream(values()).filter((each) -> each.scripted.equals(name)).findFirst().orElseThrow();
	}

}
