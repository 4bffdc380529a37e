package io.ssmsandbox.emulator.agent;

/**
 * The reason why an agent cannot reach a service, for a human reader.
 */
record UnreachableReason(Rung rung, String reason) {

	/**
	 * The steps of the path from an agent to a service, in the order of the checks.
	 */
	public enum Rung {

		INSTANCE_RUNNING(Failure.ABSENT), AGENT_INSTALLED(Failure.ABSENT), VPC_DNS(Failure.NETWORK),
		ENDPOINT(Failure.NETWORK), ENDPOINT_AVAILABLE(Failure.NETWORK), ENDPOINT_SUBNET(Failure.NETWORK),
		PRIVATE_DNS(Failure.NETWORK), EGRESS(Failure.NETWORK), INGRESS(Failure.NETWORK),
		INSTANCE_PROFILE(Failure.CREDENTIALS), ROLE_TRUST(Failure.CREDENTIALS), ROLE_POLICY(Failure.DENIED),
		ENDPOINT_POLICY(Failure.DENIED);

		private final Failure failure;

		Rung(Failure failure) {
			this.failure = failure;
		}

		Failure failure() {
			return this.failure;
		}

	}

	/**
	 * The effect of a broken step on the agent.
	 */
	enum Failure {

		/** No agent is running. */
		ABSENT,

		/** The agent's call gets no response. */
		NETWORK,

		/** The agent finds no credentials, and AWS denies calls without them. */
		CREDENTIALS,

		/** AWS denies the agent's call. */
		DENIED

	}

}
