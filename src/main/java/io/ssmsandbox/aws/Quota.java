package io.ssmsandbox.aws;

/**
 * A quota of a region that a sandbox counts against, with the codes that Service Quotas
 * gives it.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html">VPC
 * quotas</a>
 */
public enum Quota {

	/** Virtual networks, whoever made them; a default VPC counts too. */
	VPCS("vpc", "L-F678F1CE"),

	/** Gateway endpoints; a sandbox has one, of S3. */
	GATEWAY_ENDPOINTS("vpc", "L-1B52E74A"),

	/** Stacks that are not deleted, whoever made them. */
	STACKS("cloudformation", "L-0485CB21"),

	/** Processors of on-demand instances of the ordinary families. */
	VCPUS("ec2", "L-1216C47A");

	private final String service;

	private final String code;

	Quota(String service, String code) {
		this.service = service;
		this.code = code;
	}

	String service() {
		return this.service;
	}

	String code() {
		return this.code;
	}

	/**
	 * Where the quota of a region is shown in the AWS console, and a higher one asked
	 * for.
	 */
	public String console(String region) {
		return AwsConsole.quota(region, this.service, this.code);
	}

}
