package io.ssmsandbox.session;

import io.ssmsandbox.sandbox.Sandbox;

/**
 * What else a session can carry than a shell, as commands for a terminal that has the AWS
 * CLI and the Session Manager plugin. Each word in them has a strict form and needs no
 * quoting in any shell: an instance id, a region, the address of a server.
 *
 * @param forwardPort makes port 80 of the instance port 8080 of the own machine
 * @param ssh a login over the session, for scp and the like; the instance must know the
 * person's public key
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-sessions-start.html">
 * Start a session</a>
 */
public record SessionInstructions(String forwardPort, String ssh) {

	/**
	 * The kit that goes with the ways into a ready sandbox.
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
