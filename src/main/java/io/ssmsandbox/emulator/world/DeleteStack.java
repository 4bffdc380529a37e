package io.ssmsandbox.emulator.world;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A stack is to be deleted, or deleted again.
 *
 * @param retained logical ids of resources to leave behind
 */
record DeleteStack(WorldSettings settings, String region, String stackId, Set<String> retained,
		@Nullable String clientRequestToken) implements Change {

	DeleteStack {
		retained = Set.copyOf(retained);
	}

	@Override
	public Runnable prepare(World world) {
		Stack stack = world.stacks(this.region).get(this.stackId);
		StackDeletion deletion = new StackDeletion(world, stack, this.settings, StackDeletion.Ending.DELETED,
				this.retained);
		return () -> stack.deletedBy(deletion, this.clientRequestToken);
	}

}
