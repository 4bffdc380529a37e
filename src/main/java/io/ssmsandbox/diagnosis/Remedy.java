package io.ssmsandbox.diagnosis;

/**
 * What helps against a failure, as far as the portal can take a person there.
 */
public enum Remedy {

	/** The same once more. */
	TRY_AGAIN,

	/** The same under another prefix. */
	OTHER_PREFIX,

	/** The same in another availability zone. */
	OTHER_ZONE,

	/** The same with another instance type. */
	OTHER_INSTANCE_TYPE,

	/** The same with another image. */
	OTHER_IMAGE,

	/** Sandboxes that nobody needs are torn down. */
	FREE_SOMETHING,

	/** A higher quota for VPCs of the region. */
	RAISE_VPC_QUOTA,

	/** A higher quota for gateway endpoints of the region. */
	RAISE_GATEWAY_ENDPOINT_QUOTA,

	/** A higher quota for vCPUs of the region. */
	RAISE_VCPU_QUOTA,

	/** A higher quota for stacks of the region. */
	RAISE_STACK_QUOTA,

	/** More permissions for the portal, which those who run it give. */
	ALLOW_PORTAL

}
