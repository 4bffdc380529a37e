package io.ssmsandbox.emulator.stack;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The options of a stack deletion.
 *
 * @param retained logical ids of resources to retain
 * @param forced whether the deletion succeeds even when it has to skip a resource
 * @param roleArn the role for the deletion; {@code null} for the stack's own
 */
public record DeletionOptions(Set<String> retained, boolean forced, @Nullable String roleArn) {

	/** The default: deletes everything. */
	public static final DeletionOptions PLAIN = new DeletionOptions(Set.of(), false, null);

	public DeletionOptions {
		retained = Set.copyOf(retained);
	}

}
