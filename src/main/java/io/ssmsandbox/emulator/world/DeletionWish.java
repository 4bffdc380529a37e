package io.ssmsandbox.emulator.world;

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
public record DeletionWish(Set<String> retained, boolean forced, @Nullable String roleArn) {

	/** Everything is to go. */
	public static final DeletionWish PLAIN = new DeletionWish(Set.of(), false, null);

	public DeletionWish {
		retained = Set.copyOf(retained);
	}

}
