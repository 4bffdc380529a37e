package io.ssmsandbox.diagnosis;

/**
 * What can keep SSM Agent from connecting, in the order of the agent's path. The pages
 * have a text for each under {@code suspect.<name>}.
 */
public enum AgentProblem {

	/** The instance exists and runs. */
	INSTANCE,

	/** EC2's status checks of the instance. */
	STATUS_CHECKS,

	/** Both DNS settings of the VPC. */
	VPC_DNS,

	/** An interface endpoint for each service that the agent calls, available. */
	ENDPOINTS,

	/** The services' public names resolve to the endpoints. */
	PRIVATE_DNS,

	/** The instance's security groups allow HTTPS to the endpoints. */
	EGRESS,

	/** The endpoints' security groups allow HTTPS from the instance. */
	INGRESS,

	/** The endpoints' policies allow the agent's calls. */
	ENDPOINT_POLICY,

	/** The instance has a profile with a role, which gives the agent its credentials. */
	PROFILE,

	/** The role allows the agent to call Systems Manager. */
	ROLE_POLICY,

	/**
	 * Nothing blocks the agent any more. After failed attempts it waits for up to half an
	 * hour before the next one.
	 */
	HIBERNATION

}
