package io.ssmsandbox.emulator.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An EC2 instance.
 *
 * @param profileName the instance profile's name, or {@code null}
 * @param userData user data in Base64, as EC2 stores it
 * @param rootVolumeId the id of the root device's volume
 */
public record Instance(String id, String vpcId, String subnetId, String availabilityZone, String networkInterfaceId,
		String privateIp, String imageId, String type, String architecture, InstanceLifecycle life,
		@Nullable String profileName, List<String> groupIds, @Nullable String userData, boolean imdsV2Required,
		String rootDeviceName, String rootVolumeId, Map<String, String> tags) {

	public Instance {
		groupIds = List.copyOf(groupIds);
		tags = ImmutableCopies.copyOf(tags);
	}

	/**
	 * @throws IllegalStateException unless the instance is pending
	 */
	public Instance running(Instant now) {
		if (!isPending()) {
			throw new IllegalStateException("Instance " + this.id + " is " + state());
		}
		return with(this.life.running(now));
	}

	/**
	 * Returns the instance in the state shutting-down. A terminated instance stays
	 * terminated.
	 */
	public Instance shuttingDown(Instant now) {
		return (state() == State.TERMINATED) ? this : with(this.life.shuttingDown(now));
	}

	/**
	 * Returns the instance after a reboot if it is running. EC2 keeps reporting it as
	 * running.
	 */
	public Instance rebooted(Instant now) {
		return isRunning() ? with(this.life.rebooted(now)) : this;
	}

	public Instance terminated(Instant now) {
		return (state() == State.TERMINATED) ? this : with(this.life.terminated(now));
	}

	private Instance with(InstanceLifecycle life) {
		return new Instance(this.id, this.vpcId, this.subnetId, this.availabilityZone, this.networkInterfaceId,
				this.privateIp, this.imageId, this.type, this.architecture, life, this.profileName, this.groupIds,
				this.userData, this.imdsV2Required, this.rootDeviceName, this.rootVolumeId, this.tags);
	}

	public State state() {
		return this.life.state();
	}

	/**
	 * Returns whether a caller may terminate it.
	 */
	public boolean mayTerminate() {
		return isPending() || isRunning();
	}

	public boolean isPending() {
		return state() == State.PENDING;
	}

	public boolean isRunning() {
		return state() == State.RUNNING;
	}

	/**
	 * Returns whether EC2 still shows it. EC2 forgets terminated instances after a while.
	 */
	public boolean isVisible(Instant now) {
		return this.life.isVisible(now);
	}

	/**
	 * The states of an instance, with EC2's names and codes.
	 */
	public enum State {

		PENDING(0, "pending"), RUNNING(16, "running"), SHUTTING_DOWN(32, "shutting-down"), TERMINATED(48, "terminated");

		private final int code;

		private final String wireName;

		State(int code, String wireName) {
			this.code = code;
			this.wireName = wireName;
		}

		public int code() {
			return this.code;
		}

		public String wireName() {
			return this.wireName;
		}

	}

}
