package io.ssmsandbox.emulator.world;

/**
 * The settings that may differ between two starts of the emulator. The journal stores
 * them with every operation, so that a replay does not depend on today's settings.
 *
 * @param speed how many times faster than AWS the emulator runs
 * @param vpcQuota how many VPCs a region may have
 */
public record WorldSettings(double speed, int vpcQuota) {

	public WorldSettings {
		if (!(speed > 0) || vpcQuota < 0) {
			throw new IllegalArgumentException("Speed " + speed + ", VPC quota " + vpcQuota);
		}
	}

	WorldSpeed pace() {
		return new WorldSpeed(this.speed);
	}

}
