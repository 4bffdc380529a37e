package io.ssmsandbox.emulator.faults;

/**
 * What a script does to a resource.
 */
public sealed interface ResourceEffect
		permits CreationFailure, SlowCreation, SlowDeletion, DeletionFailure, AgentOutage, PropertyOverride {

}
