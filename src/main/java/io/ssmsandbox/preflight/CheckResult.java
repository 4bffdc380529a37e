package io.ssmsandbox.preflight;

/**
 * The result of a check, best first.
 */
public enum CheckResult {

	/** The check passed. */
	PASSED,

	/** The check could not be completed; only the launch will show the result. */
	COULD_NOT_CHECK,

	/** The launch works, but the user should know something first. */
	WARNING,

	/** A launch would fail. */
	FAILED

}
