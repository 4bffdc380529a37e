package io.ssmsandbox.preflight;

/**
 * What came of a check, best first.
 */
public enum CheckResult {

	/** Nothing stands in the way. */
	PASSED,

	/** AWS was not asked to the end; the launch itself will tell. */
	COULD_NOT_CHECK,

	/** It works, with something to know before. */
	WARNING,

	/** A launch would fail. */
	FAILED

}
