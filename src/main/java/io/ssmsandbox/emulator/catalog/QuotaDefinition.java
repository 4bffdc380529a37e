package io.ssmsandbox.emulator.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The quotas that the emulator enforces, with AWS's names, codes and defaults.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html">VPC</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html">Endpoints</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/cli/latest/userguide/cli_service-quotas_code_examples.html">EC2</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">CloudFormation</a>
 */
public enum QuotaDefinition {

	STACKS("cloudformation", "L-0485CB21", "Stack count", 2000),

	STANDARD_VCPUS("ec2", "L-1216C47A", "Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances", 5),

	RULES("vpc", "L-0EA8095F", "Inbound or outbound rules per security group", 60),

	GATEWAY_ENDPOINTS("vpc", "L-1B52E74A", "Gateway VPC endpoints per Region", 20),

	INTERFACE_ENDPOINTS("vpc", "L-29B6F2EB", "Interface VPC endpoints per VPC", 50),

	SECURITY_GROUPS("vpc", "L-E79EC296", "VPC security groups per Region", 2500),

	VPCS("vpc", "L-F678F1CE", "VPCs per Region", 5);

	/**
	 * The usual quota of an account that is a few months old. The default is for new
	 * accounts.
	 */
	private static final int USUAL_VCPUS = 32;

	/** A t3.2xlarge has eight vCPUs, most sandboxes have two. */
	private static final int VCPUS_PER_VPC = 4;

	private static final int GROUPS_PER_VPC = 3;

	private final String service;

	private final String code;

	private final String displayName;

	private final int byDefault;

	QuotaDefinition(String service, String code, String displayName, int byDefault) {
		this.service = service;
		this.code = code;
		this.displayName = displayName;
		this.byDefault = byDefault;
	}

	/** Returns the service's code, such as {@code vpc}. */
	public String service() {
		return this.service;
	}

	public String code() {
		return this.code;
	}

	public String displayName() {
		return this.displayName;
	}

	/** Returns AWS's default, which every account has at first. */
	public int defaultValue() {
		return this.byDefault;
	}

	/**
	 * Returns the quota of the emulated account. The quotas for what a VPC of this
	 * product needs grow with the VPC quota.
	 */
	public int applied(int vpcs) {
		return switch (this) {
			case VPCS -> vpcs;
			case GATEWAY_ENDPOINTS, STACKS -> Math.max(this.byDefault, vpcs);
			case STANDARD_VCPUS -> Math.max(USUAL_VCPUS, VCPUS_PER_VPC * vpcs);
			case SECURITY_GROUPS -> Math.max(this.byDefault, GROUPS_PER_VPC * vpcs);
			case INTERFACE_ENDPOINTS, RULES -> this.byDefault;
		};
	}

	/**
	 * Returns the quotas of a service, ordered by code.
	 */
	public static List<QuotaDefinition> of(String service) {
		return Arrays.stream(values()).filter((quotaDefinition) -> quotaDefinition.service.equals(service)).toList();
	}

	public static Optional<QuotaDefinition> find(String service, String code) {
		return of(service).stream().filter((quotaDefinition) -> quotaDefinition.code.equals(code)).findFirst();
	}

}
