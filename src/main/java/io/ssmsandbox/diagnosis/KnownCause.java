package io.ssmsandbox.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why this template's stacks fail. Each cause is known by AWS's words; of several that
 * fit the first is meant. The pages have plain words for each, under
 * {@code cause.<name>}.
 */
public enum KnownCause {

	/** The region's VPCs are used up. */
	VPC_LIMIT("maximum number of VPCs has been reached|VpcLimitExceeded", Remedy.FREE_SOMETHING, Remedy.TRY_AGAIN,
			Remedy.RAISE_VPC_QUOTA),

	/** The region's gateway endpoints are used up. */
	GATEWAY_ENDPOINT_LIMIT("maximum number of VPC endpoints has been reached|VpcEndpointLimitExceeded",
			Remedy.FREE_SOMETHING, Remedy.TRY_AGAIN, Remedy.RAISE_GATEWAY_ENDPOINT_QUOTA),

	/** The region's vCPUs are used up. */
	VCPU_LIMIT("more vCPU capacity than your current vCPU limit|VcpuLimitExceeded", Remedy.FREE_SOMETHING,
			Remedy.OTHER_INSTANCE_TYPE, Remedy.TRY_AGAIN, Remedy.RAISE_VCPU_QUOTA),

	/** The region's stacks are used up. */
	STACK_LIMIT("Limit for stack has been exceeded", Remedy.FREE_SOMETHING, Remedy.TRY_AGAIN, Remedy.RAISE_STACK_QUOTA),

	/** An endpoint service that the template needs is not in the zone. */
	ENDPOINT_NOT_IN_ZONE("does not support the availability zone of the subnet", Remedy.OTHER_ZONE),

	/** The zone does not have the instance type. */
	TYPE_NOT_IN_ZONE("instance type \\(\\S+\\) is not supported in your requested Availability Zone", Remedy.OTHER_ZONE,
			Remedy.OTHER_INSTANCE_TYPE),

	/** The zone has no room for such an instance just now. */
	NO_CAPACITY("do not have sufficient \\S+ capacity|InsufficientInstanceCapacity", Remedy.OTHER_ZONE,
			Remedy.OTHER_INSTANCE_TYPE, Remedy.TRY_AGAIN),

	/** The image and the instance type are of different architectures. */
	ARCHITECTURE_MISMATCH("architecture '\\w+' of the specified instance type does not match",
			Remedy.OTHER_INSTANCE_TYPE),

	/** The region does not have the image's public parameter. */
	IMAGE_PARAMETER_MISSING("Unable to fetch parameters \\[", Remedy.OTHER_IMAGE),

	/** The image that the parameter names is gone. */
	IMAGE_GONE("image id '\\[?ami-\\w+]?' does not exist|InvalidAMIID", Remedy.TRY_AGAIN, Remedy.OTHER_IMAGE),

	/** The account has an instance profile of this name, perhaps for another region. */
	PROFILE_NAME_TAKEN("Instance Profile \\S+ already exists", Remedy.OTHER_PREFIX),

	/** A stack of this name exists that the portal did not make. */
	STACK_NAME_TAKEN("A stack named \\S+ exists in \\S+ already", Remedy.OTHER_PREFIX),

	/** The instance profile is not known to EC2. */
	INVALID_PROFILE("Invalid IAM Instance Profile name", Remedy.TRY_AGAIN),

	/** The instance may not use the key that its disk is encrypted with. */
	DISK_KEY_DENIED("Client\\.InternalError: Client error on launch", Remedy.ALLOW_PORTAL),

	/** Somebody ended the instance while it was starting. */
	INSTANCE_ENDED("Client\\.UserInitiatedShutdown", Remedy.TRY_AGAIN),

	/** The portal may not give the instance its role. */
	PASS_ROLE_DENIED("not authorized to perform: iam:PassRole", Remedy.ALLOW_PORTAL),

	/** The portal may not make the role. */
	CREATE_ROLE_DENIED("not authorized to perform: iam:CreateRole", Remedy.ALLOW_PORTAL),

	/** The portal may not start instances. */
	RUN_INSTANCES_DENIED("not authorized to perform: ec2:RunInstances", Remedy.ALLOW_PORTAL),

	/** The portal may not create stacks. */
	CREATE_STACK_DENIED("not authorized to perform: cloudformation:CreateStack", Remedy.ALLOW_PORTAL),

	/** The portal may not read the image's public parameter. */
	READ_PARAMETER_DENIED("permission to call ssm:GetParameters", Remedy.ALLOW_PORTAL),

	/** The portal may not do something else that the stack needs. */
	DENIED("not authorized to perform|AccessDenied|UnauthorizedOperation", Remedy.ALLOW_PORTAL),

	/** AWS was asked too much at once, by whomever in the account. */
	TOO_MANY_REQUESTS("Request limit exceeded|RequestLimitExceeded|Rate exceeded|Throttling", Remedy.TRY_AGAIN),

	/** Something outside of the stack uses one of its resources. */
	STILL_IN_USE("has dependencies and cannot be deleted|DependencyViolation|is currently in use"),

	/** Something broke inside AWS. */
	AWS_BROKE("InternalFailure|InternalError|Internal error|ServiceUnavailable|Service Unavailable", Remedy.TRY_AGAIN);

	private final Pattern words;

	private final List<Remedy> remedies;

	KnownCause(String words, Remedy... remedies) {
		this.words = Pattern.compile(words);
		this.remedies = List.of(remedies);
	}

	/**
	 * The cause that AWS's words mean; empty when nobody here knows it.
	 * @param told a failure as AWS tells it
	 */
	public static Optional<KnownCause> of(String told) {
		for (KnownCause cause : values()) {
			if (cause.words.matcher(told).find()) {
				return Optional.of(cause);
			}
		}
		return Optional.empty();
	}

	/**
	 * What helps, the likeliest first.
	 */
	public List<Remedy> remedies() {
		return this.remedies;
	}

}
