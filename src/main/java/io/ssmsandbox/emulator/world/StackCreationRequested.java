package io.ssmsandbox.emulator.world;

import io.ssmsandbox.emulator.stack.StackRequest;

/**
 * A caller creates a stack.
 */
record StackCreationRequested(WorldSettings settings, StackRequest request) implements AcceptedChange {

	@Override
	public Runnable prepare(World world) {
		Stack stack = StackFactory.assemble(world, this.request);
		return () -> {
			world.add(stack);
			new StackCreation(world, stack, this.settings).begin();
		};
	}

}
