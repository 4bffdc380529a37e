package io.ssmsandbox.session;

/**
 * The sandbox was ready, but Session Manager says that no session opens on its instance
 * now.
 */
public class AgentDisconnected extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public AgentDisconnected(String instanceId) {
		super("The agent on " + instanceId + " is not connected to Session Manager at the moment. It reconnects by "
				+ "itself; where it does not within a few minutes, reboot the instance.");
	}

}
