package io.ssmsandbox.emulator.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An EC2 instance.
 *
 * @param profileName the instance profile's name, or null without one
 * @param userData Base64, as EC2 keeps it
 * @param rootVolumeId the volume behind the root device
 */
public record Instance(String id, String vpcId, String subnetId, String availabilityZone, String networkInterfaceId,
		String privateIp, String imageId, String type, String architecture, InstanceLifecycle life,
		@Nullable String profileName, List<String> groupIds, @Nullable String userData, boolean imdsV2Required,
		String rootDeviceName, String rootVolumeId, Map<String, String> tags) {

	public Instance {
		groupIds = List.copyOf(groupIds);
		tags = OrderedCopies.copyOf(tags);
	}

	/**
	 * @throws IllegalStateException unless it is pending
	 */
	public Instance running(Instant now) {
		if (!isPending()) {
			throw new IllegalStateException("Instance " + this.id + " is " + state());
		}
		return with(this.life.running(now));
	}

	/** It is going; one that is gone stays so. */
	public Instance shuttingDown(Instant now) {
		return (state() == State.TERMINATED) ? this : with(this.life.shuttingDown(now));
	}

	/** Its system starts anew, if it runs; EC2 goes on calling it running. */
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
	 * Whether somebody may still ask to terminate it.
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
	 * Whether EC2 still tells of it; it forgets terminated ones after a while.
	 */
	public boolean isVisible(Instant now) {
		return this.life.isVisible(now);
	}

	/**
	 * The states that EC2 reports, with its names and codes.
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
