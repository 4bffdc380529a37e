package io.ssmsandbox.diagnosis;

/**
 * What can keep SSM Agent from connecting, in the order of the way that it takes. The
 * pages have plain words for each, under {@code suspect.<name>}.
 */
public enum AgentProblem {

	/** The instance is there and runs. */
	INSTANCE,

	/** EC2's own checks of it. */
	STATUS_CHECKS,

	/** Both DNS switches of the VPC. */
	VPC_DNS,

	/** An interface endpoint for each service that the agent calls, available. */
	ENDPOINTS,

	/** The services' ordinary names lead to the endpoints. */
	PRIVATE_DNS,

	/** The instance's security groups let HTTPS out to the endpoints. */
	EGRESS,

	/** The endpoints' security groups let HTTPS in from the instance. */
	INGRESS,

	/** The endpoints' policies let the agent through. */
	ENDPOINT_POLICY,

	/** The instance has a profile with a role, which gives the agent its credentials. */
	PROFILE,

	/** The role lets the agent call Systems Manager. */
	ROLE_POLICY,

	/**
	 * Nothing is in the way any more, and the agent, which tried in vain before, sleeps
	 * for up to half an hour before it tries again.
	 */
	HIBERNATION

}
