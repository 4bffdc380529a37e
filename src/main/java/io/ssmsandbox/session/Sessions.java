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
 * Sessions on the instances of ready sandboxes. The portal hands out the ways in; the
 * session itself is between the person, with their own rights, and AWS.
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
	 * The ways into a sandbox while it is ready, without asking AWS.
	 */
	public Optional<SessionLink> find(Sandbox sandbox) {
		return instanceOf(sandbox).map((instanceId) -> link(sandbox.request().placement().region(), instanceId));
	}

	/**
	 * The ways into a ready sandbox, after AWS has said within the last two seconds that
	 * a session opens.
	 * @throws SessionNotReadyException when the sandbox is not ready
	 * @throws AgentDisconnectedException when the agent was connected once and is not now
	 * @throws AwsUnavailableException when AWS could not be asked, or the portal has no
	 * call to spare
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
