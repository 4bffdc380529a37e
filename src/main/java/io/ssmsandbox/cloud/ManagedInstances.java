package io.ssmsandbox.cloud;

import java.util.Optional;

import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ssm.model.GetConnectionStatusResponse;
import software.amazon.awssdk.services.ssm.model.InstanceInformation;
import software.amazon.awssdk.services.ssm.model.InstanceInformationStringFilter;
import software.amazon.awssdk.services.ssm.model.InvalidInstanceIdException;

/**
 * The instances that Systems Manager manages. Every method may throw
 * {@link AwsUnavailable} when AWS could not be asked, and {@link AwsRefused} when it said
 * no.
 */
@Component
public class ManagedInstances {

	private final AwsClients clients;

	ManagedInstances(AwsClients clients) {
		this.clients = clients;
	}

	/**
	 * Whether a session opens on the instance now. An instance that Systems Manager has
	 * never heard of is simply not connected.
	 */
	public ConnectionStatus connectionStatus(String region, String instanceId) {
		GetConnectionStatusResponse answer = AwsFaults.ask("ssm:GetConnectionStatus",
				() -> this.clients.ssm(region).getConnectionStatus((request) -> request.target(instanceId)));
		// Documented in lower case, seen in both.
		return "connected".equalsIgnoreCase(answer.statusAsString()) ? ConnectionStatus.CONNECTED
				: ConnectionStatus.NOT_CONNECTED;
	}

	/**
	 * What Systems Manager knows of the instance; empty until its agent has registered.
	 * @see <a href=
	 * "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeInstanceInformation.html">DescribeInstanceInformation</a>
	 */
	public Optional<ManagedInstance> find(String region, String instanceId) {
		InstanceInformationStringFilter ofInstance = InstanceInformationStringFilter.builder()
			.key("InstanceIds")
			.values(instanceId)
			.build();
		return AwsFaults.ask("ssm:DescribeInstanceInformation", () -> {
			try {
				return this.clients.ssm(region)
					.describeInstanceInformation((request) -> request.filters(ofInstance))
					.instanceInformationList()
					.stream()
					.findFirst()
					.map(ManagedInstances::read);
			}
			catch (InvalidInstanceIdException ex) {
				return Optional.empty();
			}
		});
	}

	private static ManagedInstance read(InstanceInformation information) {
		PingStatus ping = switch (information.pingStatus()) {
			case ONLINE -> PingStatus.ONLINE;
			case CONNECTION_LOST -> PingStatus.CONNECTION_LOST;
			case INACTIVE, UNKNOWN_TO_SDK_VERSION -> PingStatus.OTHER;
		};
		return new ManagedInstance(information.instanceId(), ping, information.agentVersion());
	}

}
