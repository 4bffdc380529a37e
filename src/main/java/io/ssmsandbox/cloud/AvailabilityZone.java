package io.ssmsandbox.cloud;

import org.jspecify.annotations.Nullable;

/**
 * A zone of a region, and whether a sandbox of a given make can stand in it.
 *
 * @param name the full name, such as {@code ap-northeast-1a}; which place it means
 * differs from account to account
 * @param zoneId the place itself, such as {@code apne1-az4}
 * @param supported whether every chosen endpoint service and the instance type are
 * offered here
 * @param reason why not, in a sentence for a person; null when supported
 */
public record AvailabilityZone(String name, String zoneId, boolean supported, @Nullable String reason) {

	/**
	 * The letter that tells the zone apart within its region.
	 */
	public String letter() {
		return this.name.substring(this.name.length() - 1);
	}

}
