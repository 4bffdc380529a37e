package io.ssmsandbox.emulator.stack;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How a stack is to be deleted.
 *
 * @param retained logical ids of resources to leave behind
 * @param forced whether the stack goes even when a resource cannot be deleted, which is
 * then left behind
 * @param roleArn the role to do it with, null for the one that the stack has
 */
public record DeletionOptions(Set<String> retained, boolean forced, @Nullable String roleArn) {

	/** Everything is to go. */
	public static final DeletionOptions PLAIN = new DeletionOptions(Set.of(), false, null);

	public DeletionOptions {
		retained = Set.copyOf(retained);
	}

}
