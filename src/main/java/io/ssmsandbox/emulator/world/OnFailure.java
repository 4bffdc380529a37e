package io.ssmsandbox.emulator.world;

/**
 * What becomes of a stack when a resource cannot be created.
 */
public enum OnFailure {

	ROLLBACK, DELETE, DO_NOTHING

}
