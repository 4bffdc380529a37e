package io.ssmsandbox.session;

import io.ssmsandbox.sandbox.Sandbox;

/**
 * Commands for port forwarding and SSH over a session. The terminal needs the AWS CLI and
 * the Session Manager plugin. The inserted values (an instance id, a region, a server
 * address) have strict formats and need no quoting in any shell.
 *
 * @param forwardPort forwards port 8080 of the user's machine to port 80 of the instance
 * @param ssh logs in over the session, for example for scp; the instance must have the
 * user's public key
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-sessions-start.html">
 * Start a session</a>
 */
public record SessionInstructions(String forwardPort, String ssh) {

	/**
	 * Creates the commands for a ready sandbox.
	 */
	public static SessionInstructions of(SessionLink link, Sandbox sandbox) {
		String forwardPort = link.command()
				+ " --document-name AWS-StartPortForwardingSession --parameters portNumber=80,localPortNumber=8080";
		String ssh = "ssh -o ProxyCommand='" + link.command()
				+ " --document-name AWS-StartSSHSession --parameters portNumber=%p' "
				+ sandbox.request().image().loginName() + "@" + sandbox.stack().instanceId();
		return new SessionInstructions(forwardPort, ssh);
	}

}
