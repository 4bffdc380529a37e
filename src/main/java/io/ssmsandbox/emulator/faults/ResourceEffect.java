package io.ssmsandbox.emulator.faults;

/**
 * The effect of a fault script on a resource.
 */
public sealed interface ResourceEffect
		permits CreationFailure, SlowCreation, SlowDeletion, DeletionFailure, AgentOutage, PropertyOverride {

}
