package io.ssmsandbox.preflight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.aws.Quota;
import io.ssmsandbox.aws.QuotaUsage;

/**
 * How many more sandboxes like the wanted one a region has room for, as far as its quotas
 * are known.
 *
 * @param rooms what each known quota leaves room for
 */
public record Capacity(List<Room> rooms) {

	public Capacity {
		rooms = List.copyOf(rooms);
	}

	/**
	 * What one quota leaves room for.
	 *
	 * @param allowance how much of it is in use
	 * @param each how much one sandbox takes; at least 1
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
	 * The quota that ends it; empty when none is known.
	 */
	public Optional<Room> wall() {
		return this.rooms.stream().min(Comparator.comparingInt(Room::sandboxes));
	}

}
