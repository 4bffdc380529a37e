package io.ssmsandbox.aws;

/**
 * A quota of a region that a sandbox uses up, with its codes in Service Quotas.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html">VPC
 * quotas</a>
 */
public enum Quota {

	/** VPCs of the region, including default VPCs and those made outside the portal. */
	VPCS("vpc", "L-F678F1CE"),

	/** Gateway endpoints; a sandbox has one, for S3. */
	GATEWAY_ENDPOINTS("vpc", "L-1B52E74A"),

	/** Stacks that are not deleted, including those made outside the portal. */
	STACKS("cloudformation", "L-0485CB21"),

	/** Virtual CPUs of on-demand instances of the standard families. */
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
	 * The quota's page in the AWS console, where an increase can be requested.
	 */
	public String console(String region) {
		return AwsConsole.quotaUrl(region, this.service, this.code);
	}

}
