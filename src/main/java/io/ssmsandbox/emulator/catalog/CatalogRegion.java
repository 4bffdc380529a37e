package io.ssmsandbox.emulator.catalog;

/**
 * A region of AWS.
 *
 * @param longName the name people use, like {@code Asia Pacific (Tokyo)}
 * @param partition {@code aws}, {@code aws-cn} or {@code aws-us-gov}
 * @param urlSuffix the domain of the partition's endpoints
 */
public record CatalogRegion(String name, String longName, String partition, String urlSuffix, OptInStatus optInStatus) {

	/**
	 * Returns whether the account can call this region.
	 */
	public boolean optedIn() {
		return this.optInStatus != OptInStatus.NOT_OPTED_IN;
	}

	/**
	 * Returns the host of EC2 in this region.
	 */
	public String endpoint() {
		return endpoint("ec2");
	}

	public String endpoint(String service) {
		return service + "." + this.name + "." + this.urlSuffix;
	}

	/**
	 * Returns the name that the VPC resolver gives to a private address.
	 */
	public String privateDnsName(String address) {
		String domain = this.name.equals("us-east-1") ? "ec2.internal" : this.name + ".compute.internal";
		return "ip-" + address.replace('.', '-') + "." + domain;
	}

}
