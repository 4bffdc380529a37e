package io.ssmsandbox.cloud;

import java.util.Optional;

import software.amazon.awssdk.services.ssm.model.GetConnectionStatusResponse;
import software.amazon.awssdk.services.ssm.model.InstanceInformationStringFilter;

import org.springframework.stereotype.Component;

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
	 * What Systems Manager knows of the agent on an instance; empty until the agent has
	 * registered.
	 */
	public Optional<ManagedInstance> find(String region, String instanceId) {
		InstanceInformationStringFilter filter = InstanceInformationStringFilter.builder()
			.key("InstanceIds")
			.values(instanceId)
			.build();
		return AwsFaults
			.ask("ssm:DescribeInstanceInformation",
					() -> this.clients.ssm(region).describeInstanceInformation((request) -> request.filters(filter)))
			.instanceInformationList()
			.stream()
			.findFirst()
			.map((told) -> new ManagedInstance(told.registrationDate()));
	}

}
