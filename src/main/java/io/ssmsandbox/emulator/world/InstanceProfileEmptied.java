package io.ssmsandbox.emulator.world;

/**
 * The role is removed from an instance profile.
 */
record InstanceProfileEmptied(String profileName) implements AcceptedChange {

	@Override
	public Runnable prepare(World world) {
		return () -> world.iam().instanceProfiles().change(this.profileName, (profile) -> profile.empty());
	}

}
