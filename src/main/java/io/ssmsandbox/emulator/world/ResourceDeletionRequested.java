package io.ssmsandbox.emulator.world;

import java.time.Instant;

import io.ssmsandbox.emulator.resource.ResourceDeletion;
import io.ssmsandbox.emulator.resource.ResourceType;

/**
 * A caller deletes a resource by a call to its own service.
 *
 * @param type the CloudFormation type, which deletes the resource
 * @param atOnce whether the resource is gone when the call returns
 */
record ResourceDeletionRequested(WorldSettings settings, String region, String type, String physicalId,
		boolean atOnce) implements AcceptedChange {

	/** Runs before the actions of all stacks at the same instant. */
	private static final int STACK = 0;

	@Override
	public Runnable prepare(World world) {
		ResourceType known = world.resourceTypes().find(this.type).orElseThrow();
		DirectContext context = new DirectContext(world, this.settings, this.region, this.physicalId);
		known.checkDeletion(context, this.physicalId);
		return () -> {
			ResourceDeletion resourceDeletion = known.delete(context, this.physicalId);
			if (this.atOnce) {
				known.deleted(context, this.physicalId);
				return;
			}
			Instant gone = world.now().plus(this.settings.pace().of(resourceDeletion.duration()));
			world.eventQueue().schedule(gone, STACK, 0, () -> known.deleted(context, this.physicalId));
		};
	}

}
