package io.ssmsandbox.emulator.world;

/**
 * An accepted change, as the journal stores it. {@link ChangeRecords} defines the name of
 * its kind.
 */
sealed interface AcceptedChange
		permits StackCreationRequested, StackDeletionRequested, TerminationProtectionChanged, ResourceDeletionRequested,
		InstanceRebootRequested, RolePolicyRemoved, InstanceProfileEmptied, RulesRevoked, FaultScriptReplaced {

	/**
	 * Runs every step that can fail, and changes nothing yet.
	 * @return the effect, to run once the change is in the journal
	 */
	Runnable prepare(World world);

}
