package io.ssmsandbox.aws;

/**
 * How much of a quota is in use.
 *
 * @param quota the quota
 * @param used how much the whole account uses in the region
 * @param limit the quota's value
 */
public record QuotaUsage(Quota quota, int used, int limit) {

	/**
	 * How much is left; zero when the quota was lowered below the usage.
	 */
	public int left() {
		return Math.max(0, this.limit - this.used);
	}

	/**
	 * Whether this much more fits.
	 */
	public boolean hasRoomFor(int more) {
		return left() >= more;
	}

}
