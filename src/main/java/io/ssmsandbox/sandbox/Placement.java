package io.ssmsandbox.sandbox;

import java.util.regex.Pattern;

/**
 * The region and the availability zone of a sandbox.
 *
 * @param region a region's name, such as {@code ap-northeast-1}
 * @param availabilityZone the full name of a zone of that region, such as
 * {@code ap-northeast-1a}
 */
public record Placement(String region, String availabilityZone) {

	private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");

	private static final Pattern LETTER = Pattern.compile("[a-z]");

	public Placement {
		if (!isRegion(region)) {
			throw new IllegalArgumentException("Not a region's name: " + region);
		}
		if (!isZoneOf(region, availabilityZone)) {
			throw new IllegalArgumentException("Not a zone of " + region + ": " + availabilityZone);
		}
	}

	/**
	 * Whether the text has the shape of a region's name; only AWS knows whether there is
	 * such a region.
	 */
	public static boolean isRegion(String text) {
		return text.length() <= 32 && REGION.matcher(text).matches();
	}

	/**
	 * Whether the text has the shape of a full zone name of the region.
	 */
	public static boolean isZoneOf(String region, String zone) {
		return zone.startsWith(region) && LETTER.matcher(zone.substring(region.length())).matches();
	}

	/**
	 * Returns the full name of a zone that is given by its letter or by its full name.
	 */
	public static String fullZoneName(String region, String zone) {
		return LETTER.matcher(zone).matches() ? region + zone : zone;
	}

	/**
	 * The letter that identifies the zone within its region.
	 */
	public String zoneLetter() {
		return this.availabilityZone.substring(this.region.length());
	}

}
