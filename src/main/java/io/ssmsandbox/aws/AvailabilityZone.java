package io.ssmsandbox.aws;

import java.util.List;

import io.ssmsandbox.message.Message;

/**
 * An availability zone, and why a sandbox with the chosen options cannot run in it.
 *
 * @param name the full name, such as {@code ap-northeast-1a}; the location behind it
 * differs between accounts
 * @param zoneId the id of the location, such as {@code apne1-az4}
 * @param reasons why a sandbox cannot run there; empty when it can
 */
public record AvailabilityZone(String name, String zoneId, List<Message> reasons) {

	public AvailabilityZone {
		reasons = List.copyOf(reasons);
	}

	/**
	 * Whether the zone offers every chosen endpoint service and the instance type.
	 */
	public boolean supported() {
		return this.reasons.isEmpty();
	}

	/**
	 * The zone's letter, which is unique within its region.
	 */
	public String letter() {
		return this.name.substring(this.name.length() - 1);
	}

}
