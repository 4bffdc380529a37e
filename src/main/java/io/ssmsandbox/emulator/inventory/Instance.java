package io.ssmsandbox.emulator.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An EC2 instance.
 *
 * @param profileName the instance profile's name, or null without one
 * @param runningAt when it began to run, or null while pending
 * @param userData Base64, as EC2 keeps it
 * @param rootVolumeId the volume behind the root device
 * @param speed how much faster than real time it boots, as journaled with its stack
 */
public record Instance(String id, String vpcId, String subnetId, String availabilityZone, String networkInterfaceId,
		String privateIp, String imageId, String type, String architecture, State state, @Nullable String profileName,
		List<String> groupIds, Instant launchedAt, @Nullable Instant runningAt, @Nullable String userData,
		boolean imdsV2Required, String rootDeviceName, String rootVolumeId, double speed, Map<String, String> tags) {

	public Instance {
		groupIds = List.copyOf(groupIds);
		tags = Tags.copyOf(tags);
	}

	public Instance running(Instant now) {
		return in(State.RUNNING, now);
	}

	public Instance in(State state) {
		return in(state, this.runningAt);
	}

	private Instance in(State state, @Nullable Instant runningAt) {
		return new Instance(this.id, this.vpcId, this.subnetId, this.availabilityZone, this.networkInterfaceId,
				this.privateIp, this.imageId, this.type, this.architecture, state, this.profileName, this.groupIds,
				this.launchedAt, runningAt, this.userData, this.imdsV2Required, this.rootDeviceName, this.rootVolumeId,
				this.speed, this.tags);
	}

	public boolean isRunning() {
		return this.state == State.RUNNING;
	}

	/**
	 * The states that EC2 reports, with its names and codes.
	 */
	public enum State {

		PENDING(0, "pending"), RUNNING(16, "running"), SHUTTING_DOWN(32, "shutting-down"), TERMINATED(48, "terminated"),
		STOPPING(64, "stopping"), STOPPED(80, "stopped");

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
