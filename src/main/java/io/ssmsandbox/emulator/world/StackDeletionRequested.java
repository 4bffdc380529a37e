package io.ssmsandbox.emulator.world;

import java.util.Set;

import io.ssmsandbox.emulator.stack.DeletionOptions;
import org.jspecify.annotations.Nullable;

/**
 * A caller deletes a stack, perhaps not for the first time. The members after the stack's
 * id are those of {@link DeletionOptions}, one by one, so that this version can read
 * older journals.
 */
record StackDeletionRequested(WorldSettings settings, String region, String stackId, Set<String> retained,
		boolean forced, @Nullable String roleArn, @Nullable String clientRequestToken) implements AcceptedChange {

	StackDeletionRequested {
		retained = Set.copyOf(retained);
	}

	StackDeletionRequested(WorldSettings settings, Stack stack, DeletionOptions options,
			@Nullable String clientRequestToken) {
		this(settings, stack.region(), stack.stackId(), options.retained(), options.forced(), options.roleArn(),
				clientRequestToken);
	}

	@Override
	public Runnable prepare(World world) {
		Stack stack = world.stacks(this.region).getByArn(this.stackId);
		DeletionOptions options = new DeletionOptions(this.retained, this.forced, this.roleArn);
		StackDeletion deletion = new StackDeletion(world, stack, this.settings, StackDeletion.Ending.DELETED, options);
		return () -> stack.deletedBy(deletion, options, this.clientRequestToken, world.now());
	}

}
