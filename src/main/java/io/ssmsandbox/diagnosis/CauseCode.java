package io.ssmsandbox.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.ssmsandbox.message.MessageCode;

/**
 * The known causes why a launch, a teardown or an agent's connection fails. Each has a
 * category, a text under {@code cause.<code>}, a help text for pages under
 * {@code cause.<code>.help}, and remedies. Causes of a launch or teardown have these
 * arguments: region, availability zone, instance type, prefix, title of the image.
 */
public enum CauseCode implements MessageCode {

	/** The VPCs of the region are used up. */
	VPC_LIMIT(CauseCategory.QUOTA, 5, Remedy.FREE_QUOTA, Remedy.TRY_AGAIN, Remedy.RAISE_VPC_QUOTA),

	/** The gateway endpoints of the region are used up. */
	GATEWAY_ENDPOINT_LIMIT(CauseCategory.QUOTA, 5, Remedy.FREE_QUOTA, Remedy.TRY_AGAIN,
			Remedy.RAISE_GATEWAY_ENDPOINT_QUOTA),

	/** The vCPUs of the region are used up. */
	VCPU_LIMIT(CauseCategory.QUOTA, 5, Remedy.FREE_QUOTA, Remedy.OTHER_INSTANCE_TYPE, Remedy.TRY_AGAIN,
			Remedy.RAISE_VCPU_QUOTA),

	/** The stacks of the region are used up. */
	STACK_LIMIT(CauseCategory.QUOTA, 5, Remedy.FREE_QUOTA, Remedy.TRY_AGAIN, Remedy.RAISE_STACK_QUOTA),

	/** The zone lacks an endpoint service that the template needs. */
	ENDPOINT_NOT_IN_ZONE(CauseCategory.UNAVAILABLE_HERE, 5, Remedy.OTHER_ZONE),

	/** The zone does not have the instance type. */
	TYPE_NOT_IN_ZONE(CauseCategory.UNAVAILABLE_HERE, 5, Remedy.OTHER_ZONE, Remedy.OTHER_INSTANCE_TYPE),

	/** The zone has no capacity for the instance type now. */
	NO_CAPACITY(CauseCategory.CAPACITY, 5, Remedy.OTHER_ZONE, Remedy.OTHER_INSTANCE_TYPE, Remedy.TRY_AGAIN),

	/** The image and the instance type have different architectures. */
	ARCHITECTURE_MISMATCH(CauseCategory.CONFIGURATION, 5, Remedy.OTHER_INSTANCE_TYPE),

	/** The region does not have the public parameter of the image. */
	IMAGE_PARAMETER_MISSING(CauseCategory.UNAVAILABLE_HERE, 5, Remedy.OTHER_IMAGE),

	/** The image that the parameter names no longer exists. */
	IMAGE_GONE(CauseCategory.UNAVAILABLE_HERE, 5, Remedy.TRY_AGAIN, Remedy.OTHER_IMAGE),

	/** The account has an instance profile of this name, perhaps for another region. */
	PROFILE_NAME_TAKEN(CauseCategory.NAME_TAKEN, 5, Remedy.OTHER_PREFIX),

	/** A stack of this name exists that the portal did not create. */
	STACK_NAME_TAKEN(CauseCategory.NAME_TAKEN, 5, Remedy.OTHER_PREFIX),

	/** A live sandbox of the region has the prefix. */
	PREFIX_TAKEN(CauseCategory.NAME_TAKEN, 5, Remedy.OTHER_PREFIX),

	/** A sandbox that is being deleted has the prefix. */
	PREFIX_STILL_TAKEN(CauseCategory.NAME_TAKEN, 5, Remedy.OTHER_PREFIX),

	/** The account has no such region, or has not enabled it. */
	REGION_NOT_ENABLED(CauseCategory.UNAVAILABLE_HERE, 5, Remedy.OTHER_REGION),

	/** The account has no such availability zone. */
	ZONE_UNKNOWN(CauseCategory.UNAVAILABLE_HERE, 5, Remedy.OTHER_ZONE),

	/** AWS cannot fulfil the request in the chosen zone; the argument says why. */
	PLACEMENT_REFUSED(CauseCategory.UNAVAILABLE_HERE, 1, Remedy.TRY_AGAIN),

	/** EC2 does not know the instance profile yet. */
	PROFILE_NOT_FOUND(CauseCategory.AWS_INTERNAL, 5, Remedy.TRY_AGAIN),

	/** The instance may not use the key that encrypts its disk. */
	DISK_KEY_DENIED(CauseCategory.ACCOUNT_STATE, 5, Remedy.CHANGE_KEY_POLICY),

	/** The instance was stopped or terminated from outside while it was starting. */
	INSTANCE_ENDED(CauseCategory.CONFIGURATION, 5, Remedy.TRY_AGAIN),

	/**
	 * A policy of the organisation denies the action; permissions of the portal cannot
	 * change this.
	 */
	DENIED_BY_ORGANISATION(CauseCategory.ORGANISATION_POLICY, 5),

	/** AWS does not accept the credentials of the portal. */
	CREDENTIALS_REFUSED(CauseCategory.CREDENTIALS, 5, Remedy.TRY_AGAIN),

	/** The portal may not pass the role to the instance. */
	PASS_ROLE_DENIED(CauseCategory.PERMISSION, 5, Remedy.ALLOW_PORTAL),

	/** The portal may not create the role. */
	CREATE_ROLE_DENIED(CauseCategory.PERMISSION, 5, Remedy.ALLOW_PORTAL),

	/** The portal may not start instances. */
	RUN_INSTANCES_DENIED(CauseCategory.PERMISSION, 5, Remedy.ALLOW_PORTAL),

	/** The portal may not create stacks. */
	CREATE_STACK_DENIED(CauseCategory.PERMISSION, 5, Remedy.ALLOW_PORTAL),

	/** The portal may not read the public parameter of the image. */
	READ_PARAMETER_DENIED(CauseCategory.PERMISSION, 5, Remedy.ALLOW_PORTAL),

	/** The portal lacks another permission that the stack needs. */
	DENIED(CauseCategory.PERMISSION, 5, Remedy.ALLOW_PORTAL),

	/** The account made too many calls to AWS at once. */
	TOO_MANY_REQUESTS(CauseCategory.AWS_INTERNAL, 5, Remedy.TRY_AGAIN),

	/** Something outside the stack uses one of its resources. */
	STILL_IN_USE(CauseCategory.IN_USE, 5),

	/** Termination protection of the stack was switched on outside the portal. */
	DELETION_PROTECTED(CauseCategory.CONFIGURATION, 5, Remedy.SWITCH_PROTECTION_OFF),

	/** Something failed inside AWS. */
	AWS_INTERNAL_ERROR(CauseCategory.AWS_INTERNAL, 5, Remedy.TRY_AGAIN),

	/** AWS failed and gave no reason. */
	UNEXPLAINED(CauseCategory.UNKNOWN, 5, Remedy.TRY_AGAIN),

	/**
	 * AWS failed for a reason that the portal does not recognise; AWS's text is the
	 * detail.
	 */
	UNRECOGNISED(CauseCategory.UNKNOWN, 5, Remedy.TRY_AGAIN),

	/** The instance is not running; the argument is its state. */
	AGENT_INSTANCE_NOT_RUNNING(CauseCategory.AGENT, 1),

	/** A status check of EC2 has failed. */
	AGENT_STATUS_CHECK_FAILED(CauseCategory.AGENT, 0, Remedy.REBOOT_INSTANCE),

	/** The VPC does not have both DNS settings on. */
	AGENT_VPC_DNS_OFF(CauseCategory.AGENT, 1),

	/** No endpoint of a service is available. */
	AGENT_ENDPOINT_MISSING(CauseCategory.AGENT, 1),

	/** An endpoint has private DNS off. */
	AGENT_PRIVATE_DNS_OFF(CauseCategory.AGENT, 1),

	/** The security group of the instance does not allow outbound HTTPS. */
	AGENT_EGRESS_CLOSED(CauseCategory.AGENT, 1),

	/** The security group of the endpoints does not allow inbound HTTPS. */
	AGENT_INGRESS_CLOSED(CauseCategory.AGENT, 1),

	/** The policy of an endpoint may block the agent. */
	AGENT_ENDPOINT_POLICY_NARROWED(CauseCategory.AGENT, 1),

	/** The policy of an endpoint denies something. */
	AGENT_ENDPOINT_POLICY_DENIES(CauseCategory.AGENT, 1),

	/** The instance has no instance profile with a role. */
	AGENT_PROFILE_MISSING(CauseCategory.AGENT, 0),

	/** The role has other policies than the managed one. */
	AGENT_ROLE_POLICY_OTHER(CauseCategory.AGENT, 1),

	/** The role has no managed policy. */
	AGENT_ROLE_POLICY_MISSING(CauseCategory.AGENT, 1),

	/** The agent may be waiting before its next attempt. */
	AGENT_MAY_WAIT(CauseCategory.AGENT, 0, Remedy.REBOOT_INSTANCE),

	/** Nothing blocks the agent; it waits before its next attempt. */
	AGENT_WAITS(CauseCategory.AGENT, 0, Remedy.REBOOT_INSTANCE);

	private static final String PREFIX = "cause.";

	private final CauseCategory category;

	private final int arguments;

	private final List<Remedy> remedies;

	CauseCode(CauseCategory category, int arguments, Remedy... remedies) {
		this.category = category;
		this.arguments = arguments;
		this.remedies = List.of(remedies);
	}

	/**
	 * Finds the cause of a wire code; empty when this version does not know the code.
	 */
	public static Optional<CauseCode> of(String wireName) {
		return Arrays.stream(values()).filter((code) -> code.wireName().equals(wireName)).findFirst();
	}

	/**
	 * The code in responses and in the database, such as {@code vpc-limit}.
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The category of the cause.
	 */
	public CauseCategory category() {
		return this.category;
	}

	/**
	 * The remedies, the most likely to help first.
	 */
	public List<Remedy> remedies() {
		return this.remedies;
	}

	@Override
	public String key() {
		return PREFIX + wireName();
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

}
