package io.ssmsandbox.preflight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.aws.Quota;
import io.ssmsandbox.aws.QuotaUsage;

/**
 * How many more sandboxes of the requested kind fit into a region, as far as its quotas
 * are known.
 *
 * @param rooms the room that each known quota leaves
 */
public record Capacity(List<Room> rooms) {

	public Capacity {
		rooms = List.copyOf(rooms);
	}

	/**
	 * The room that one quota leaves.
	 *
	 * @param allowance the quota and its usage
	 * @param each how much one sandbox uses; at least 1
	 */
	public record Room(QuotaUsage allowance, int each) {

		public int sandboxes() {
			return this.allowance.left() / this.each;
		}

		public Quota quota() {
			return this.allowance.quota();
		}

	}

	/**
	 * The quota that leaves the least room; empty when none is known.
	 */
	public Optional<Room> wall() {
		return this.rooms.stream().min(Comparator.comparingInt(Room::sandboxes));
	}

}
