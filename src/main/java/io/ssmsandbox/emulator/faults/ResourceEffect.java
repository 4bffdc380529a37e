package io.ssmsandbox.emulator.faults;

/**
 * What a script does to a resource.
 */
public sealed interface ResourceEffect permits Failure, SlowCreation, SlowDeletion, Blockage, AgentTrouble, Alteration {

}
