package io.ssmsandbox.aws;

import java.util.List;

import io.ssmsandbox.message.Message;

/**
 * A zone of a region, and whether a sandbox of a given make can stand in it.
 *
 * @param name the full name, such as {@code ap-northeast-1a}; which place it means
 * differs from account to account
 * @param zoneId the place itself, such as {@code apne1-az4}
 * @param reasons why a sandbox cannot stand there; none when it can
 */
public record AvailabilityZone(String name, String zoneId, List<Message> reasons) {

	public AvailabilityZone {
		reasons = List.copyOf(reasons);
	}

	/**
	 * Whether every chosen endpoint service and the instance type are offered here.
	 */
	public boolean supported() {
		return this.reasons.isEmpty();
	}

	/**
	 * The letter that tells the zone apart within its region.
	 */
	public String letter() {
		return this.name.substring(this.name.length() - 1);
	}

}
