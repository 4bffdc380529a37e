package io.ssmsandbox.emulator.ssm;

/**
 * What keeps an agent from a service, for a person to read.
 */
record Obstacle(Rung rung, String reason) {

	/**
	 * The steps of the way from an agent to a service, in the order in which they are
	 * tried.
	 */
	enum Rung {

		INSTANCE_RUNNING, AGENT_INSTALLED, AGENT_BOOTED, INSTANCE_PROFILE, ROLE_TRUST, ROLE_POLICY, VPC_DNS, ENDPOINT,
		ENDPOINT_AVAILABLE, ENDPOINT_SUBNET, PRIVATE_DNS, EGRESS, INGRESS, ENDPOINT_POLICY, SILENCED

	}

}
