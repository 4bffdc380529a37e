package io.ssmsandbox.emulator.world;

/**
 * A caller enables or disables the termination protection of a stack.
 */
record TerminationProtectionChanged(String region, String stackId, boolean enabled) implements AcceptedChange {

	@Override
	public Runnable prepare(World world) {
		Stack stack = world.stacks(this.region).getByArn(this.stackId);
		return () -> stack.protect(this.enabled);
	}

}
