package io.ssmsandbox.emulator.agent;

/**
 * What keeps an agent from a service, for a person to read.
 */
record UnreachableReason(Rung rung, String reason) {

	/**
	 * The steps of the way from an agent to a service, in the order in which they are
	 * tried.
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
	 * How the agent meets it.
	 */
	enum Failure {

		/** There is no agent to meet anything. */
		ABSENT,

		/** Its call gets no answer. */
		NETWORK,

		/** It finds no credentials, and AWS denies the way without them. */
		CREDENTIALS,

		/** AWS denies its call. */
		DENIED

	}

}
