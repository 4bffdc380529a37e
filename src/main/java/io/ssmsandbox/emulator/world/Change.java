package io.ssmsandbox.emulator.world;

/**
 * An accepted change, as the journal remembers it. {@link ChangeRecords} has the name of
 * its kind there.
 */
sealed interface Change
		permits StackCreationRequested, StackDeletionRequested, TerminationProtectionChanged, ResourceDeletionRequested,
		InstanceRebootRequested, RolePolicyRemoved, InstanceProfileEmptied, RulesRevoked, FaultScriptReplaced {

	/**
	 * Makes all that can be refused, and changes nothing yet.
	 * @return what to do once the change is remembered
	 */
	Runnable prepare(World world);

}
