package io.ssmsandbox.aws;

/**
 * How much of a quota is in use.
 *
 * @param quota which
 * @param used how much is in use, whoever uses it
 * @param limit how much there may be
 */
public record QuotaUsage(Quota quota, int used, int limit) {

	/**
	 * How much is left; nothing where a quota was lowered below what is in use.
	 */
	public int left() {
		return Math.max(0, this.limit - this.used);
	}

	/**
	 * Whether so much more has room.
	 */
	public boolean hasRoomFor(int more) {
		return left() >= more;
	}

}
