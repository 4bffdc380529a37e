package io.ssmsandbox.emulator.agent;

import java.util.List;

/**
 * The services that SSM Agent calls, and the actions that its role must allow there.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-instance-permissions.html">Permissions</a>
 */
enum AgentChannel {

	/** The agent registers and sends its heartbeats here. */
	SSM("ssm", List.of("ssm:UpdateInstanceInformation")),

	/** Sessions arrive here. */
	SSMMESSAGES("ssmmessages", List.of("ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel",
			"ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel"));

	private final String service;

	private final List<String> actions;

	AgentChannel(String service, List<String> actions) {
		this.service = service;
		this.actions = actions;
	}

	/**
	 * Returns the short name of the endpoint service.
	 */
	String service() {
		return this.service;
	}

	List<String> actions() {
		return this.actions;
	}

}
