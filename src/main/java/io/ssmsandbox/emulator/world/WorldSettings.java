package io.ssmsandbox.emulator.world;

/**
 * What may differ from one start of the emulator to the next. It is remembered with every
 * operation, so that a replay gives what happened and not what would happen today.
 *
 * @param speed how many times faster than in AWS things go
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
