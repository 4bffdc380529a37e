package io.ssmsandbox.emulator.stack;

/**
 * What happens to a stack when the creation of a resource fails.
 */
public enum OnStackFailure {

	ROLLBACK, DELETE, DO_NOTHING

}
