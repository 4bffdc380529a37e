package io.ssmsandbox.emulator.stack;

/**
 * What becomes of a stack when a resource cannot be created.
 */
public enum OnStackFailure {

	ROLLBACK, DELETE, DO_NOTHING

}
