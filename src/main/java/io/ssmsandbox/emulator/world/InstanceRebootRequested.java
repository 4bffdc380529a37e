package io.ssmsandbox.emulator.world;

/**
 * A caller reboots an instance.
 */
record InstanceRebootRequested(String region, String instanceId) implements AcceptedChange {

	@Override
	public Runnable prepare(World world) {
		return () -> world.region(this.region)
			.instances()
			.change(this.instanceId, (instance) -> instance.rebooted(world.now()));
	}

}
