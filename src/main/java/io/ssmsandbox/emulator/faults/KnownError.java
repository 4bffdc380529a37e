package io.ssmsandbox.emulator.faults;

import java.util.Arrays;
import java.util.List;

/**
 * Errors that every call can return. Each service has its own wording.
 */
public enum KnownError {

	/** The caller makes too many calls. */
	THROTTLING("Throttling"),

	/** A part of AWS is unavailable. */
	SERVICE_UNAVAILABLE("ServiceUnavailable"),

	/** AWS has an internal error. */
	INTERNAL_FAILURE("InternalFailure"),

	/** The caller's policies do not allow the call. */
	ACCESS_DENIED("AccessDenied"),

	/** The caller's temporary credentials have expired. */
	EXPIRED_TOKEN("ExpiredToken");

	private final String scripted;

	KnownError(String scripted) {
		this.scripted = scripted;
	}

	/** Returns the names in fault scripts. */
	static List<String> names() {
		return Arrays.stream(values()).map((each) -> each.scripted).toList();
	}

	static KnownError named(String name) {
		return Arrays.stream(values()).filter((each) -> each.scripted.equals(name)).findFirst().orElseThrow();
	}

}
