package io.ssmsandbox.session;

import java.util.Optional;

import io.ssmsandbox.aws.AwsConnection;
import io.ssmsandbox.aws.AwsConsole;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.ConnectionStatus;
import io.ssmsandbox.aws.ManagedInstances;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.StackRef;
import org.springframework.stereotype.Component;

/**
 * Provides session links for ready sandboxes. The portal only hands out links and
 * commands; the user opens the session in AWS with their own permissions.
 */
@Component
public class Sessions {

	private final ManagedInstances instances;

	private final AwsConnection connection;

	Sessions(ManagedInstances instances, AwsConnection connection) {
		this.instances = instances;
		this.connection = connection;
	}

	/**
	 * Returns the session link of a ready sandbox, without a call to AWS.
	 */
	public Optional<SessionLink> find(Sandbox sandbox) {
		return instanceOf(sandbox).map((instanceId) -> link(sandbox.request().placement().region(), instanceId));
	}

	/**
	 * Returns the session link of a ready sandbox after AWS has confirmed within the last
	 * two seconds that a session can be opened.
	 * @throws SessionNotReadyException when the sandbox is not ready
	 * @throws AgentDisconnectedException when the agent was connected before but is not
	 * now
	 * @throws AwsUnavailableException when AWS cannot be reached, or the call budget has
	 * no call to spare
	 */
	public SessionLink open(Sandbox sandbox) {
		String region = sandbox.request().placement().region();
		String instanceId = instanceOf(sandbox).orElseThrow(() -> new SessionNotReadyException(sandbox.state()));
		if (this.instances.recentConnectionStatus(region, instanceId,
				sandbox.version()) != ConnectionStatus.CONNECTED) {
			throw new AgentDisconnectedException(instanceId);
		}
		return link(region, instanceId);
	}

	private static Optional<String> instanceOf(Sandbox sandbox) {
		return (sandbox.state() == SandboxState.READY)
				? Optional.ofNullable(sandbox.stack().instanceId()).filter(StackRef::isInstanceId) : Optional.empty();
	}

	private SessionLink link(String region, String instanceId) {
		String url = "https://" + AwsConsole.host(region) + "/systems-manager/session-manager/" + instanceId
				+ "?region=" + region;
		String command = "aws ssm start-session --target " + instanceId + " --region " + region
				+ this.connection.endpoint().map((address) -> " --endpoint-url " + address).orElse("");
		return new SessionLink(url, command, this.connection.emulated());
	}

}
